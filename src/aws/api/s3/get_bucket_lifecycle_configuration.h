#pragma once

#include "aws/api/s3/lifecycle_rule.h"
#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLifecycleConfiguration.html
struct GetBucketLifecycleConfiguration {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "GetBucketLifecycleConfiguration";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/{Bucket}?lifecycle";
    static constexpr std::string_view result_wrapper = "LifecycleConfiguration";

    struct Input {
        std::string bucket;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
        }
    };

    struct Output {
        std::vector<LifecycleRule> rules;

        static void fields(auto& self, auto& x) {
            x(Field("Rules").on_wire("Rule").flat(), self.rules);
        }
    };
};

} // namespace copilot::aws::s3
