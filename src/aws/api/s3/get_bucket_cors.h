#pragma once

#include "aws/api/s3/cors_rule.h"
#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketCors.html
struct GetBucketCors {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "GetBucketCors";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/{Bucket}?cors";
    static constexpr std::string_view result_wrapper = "CORSConfiguration";

    struct Input {
        std::string bucket;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
        }
    };

    struct Output {
        std::vector<CORSRule> cors_rules;

        static void fields(auto& self, auto& x) {
            x(Field("CORSRules").on_wire("CORSRule").flat(), self.cors_rules);
        }
    };
};

} // namespace copilot::aws::s3
