#pragma once

#include "aws/api/s3/cors_configuration.h"
#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketCors.html
struct PutBucketCors {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "PutBucketCors";
    static constexpr std::string_view method = "PUT";
    static constexpr std::string_view uri = "/{Bucket}?cors";

    struct Input {
        std::string bucket;
        CORSConfiguration cors_configuration;
        std::optional<std::string> content_md5;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
            x(required("CORSConfiguration").in(Location::payload), self.cors_configuration);
            x(Field("ContentMD5").on_wire("Content-MD5").in(Location::header), self.content_md5);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::s3
