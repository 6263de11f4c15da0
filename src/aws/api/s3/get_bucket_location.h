#pragma once

#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html
struct GetBucketLocation {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "GetBucketLocation";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/{Bucket}?location";
    static constexpr std::string_view result_wrapper = "";

    struct Input {
        std::string bucket;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
        }
    };

    struct Output {
        std::string location_constraint;

        static void fields(auto& self, auto& x) {
            x("LocationConstraint", self.location_constraint);
        }
    };
};

} // namespace copilot::aws::s3
