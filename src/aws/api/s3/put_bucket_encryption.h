#pragma once

#include "aws/api/s3/server_side_encryption_configuration.h"
#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketEncryption.html
struct PutBucketEncryption {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "PutBucketEncryption";
    static constexpr std::string_view method = "PUT";
    static constexpr std::string_view uri = "/{Bucket}?encryption";

    struct Input {
        std::string bucket;
        std::optional<std::string> content_md5;
        ServerSideEncryptionConfiguration server_side_encryption_configuration;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
            x(Field("ContentMD5").on_wire("Content-MD5").in(Location::header), self.content_md5);
            x(required("ServerSideEncryptionConfiguration").in(Location::payload),
              self.server_side_encryption_configuration);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::s3
