#pragma once

#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html
struct HeadBucket {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "HeadBucket";
    static constexpr std::string_view method = "HEAD";
    static constexpr std::string_view uri = "/{Bucket}";

    struct Input {
        std::string bucket;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
        }
    };

    struct Output {
        std::string bucket_region;

        static void fields(auto& self, auto& x) {
            x(Field("BucketRegion").on_wire("x-amz-bucket-region").in(Location::header),
              self.bucket_region);
        }
    };
};

} // namespace copilot::aws::s3
