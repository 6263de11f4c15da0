#pragma once

#include "aws/api/s3/service.h"
#include "aws/api/s3/versioning_configuration.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketVersioning.html
struct PutBucketVersioning {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "PutBucketVersioning";
    static constexpr std::string_view method = "PUT";
    static constexpr std::string_view uri = "/{Bucket}?versioning";

    struct Input {
        std::string bucket;
        std::optional<std::string> content_md5;
        VersioningConfiguration versioning_configuration;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
            x(Field("ContentMD5").on_wire("Content-MD5").in(Location::header), self.content_md5);
            x(required("VersioningConfiguration").in(Location::payload),
              self.versioning_configuration);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::s3
