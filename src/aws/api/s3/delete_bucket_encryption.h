#pragma once

#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketEncryption.html
struct DeleteBucketEncryption {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "DeleteBucketEncryption";
    static constexpr std::string_view method = "DELETE";
    static constexpr std::string_view uri = "/{Bucket}?encryption";

    struct Input {
        std::string bucket;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::s3
