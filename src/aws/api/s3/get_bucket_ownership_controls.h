#pragma once

#include "aws/api/s3/ownership_controls.h"
#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketOwnershipControls.html
struct GetBucketOwnershipControls {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "GetBucketOwnershipControls";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/{Bucket}?ownershipControls";

    struct Input {
        std::string bucket;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
        }
    };

    struct Output {
        OwnershipControls ownership_controls;

        static void fields(auto& self, auto& x) {
            x(Field("OwnershipControls").in(Location::payload), self.ownership_controls);
        }
    };
};

} // namespace copilot::aws::s3
