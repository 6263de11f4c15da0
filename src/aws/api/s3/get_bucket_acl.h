#pragma once

#include "aws/api/s3/owner.h"
#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketAcl.html
struct GetBucketAcl {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "GetBucketAcl";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/{Bucket}?acl";
    static constexpr std::string_view result_wrapper = "AccessControlPolicy";

    struct Input {
        std::string bucket;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
        }
    };

    struct Output {
        Owner owner;

        static void fields(auto& self, auto& x) { x("Owner", self.owner); }
    };
};

} // namespace copilot::aws::s3
