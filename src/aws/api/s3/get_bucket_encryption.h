#pragma once

#include "aws/api/s3/server_side_encryption_configuration.h"
#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketEncryption.html
struct GetBucketEncryption {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "GetBucketEncryption";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/{Bucket}?encryption";

    struct Input {
        std::string bucket;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
        }
    };

    struct Output {
        ServerSideEncryptionConfiguration server_side_encryption_configuration;

        static void fields(auto& self, auto& x) {
            x(Field("ServerSideEncryptionConfiguration").in(Location::payload),
              self.server_side_encryption_configuration);
        }
    };
};

} // namespace copilot::aws::s3
