#pragma once

#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicy.html
struct GetBucketPolicy {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "GetBucketPolicy";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/{Bucket}?policy";

    struct Input {
        std::string bucket;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
        }
    };

    struct Output {
        std::string policy;

        static void fields(auto& self, auto& x) {
            x(Field("Policy").in(Location::payload), self.policy);
        }
    };
};

} // namespace copilot::aws::s3
