#pragma once

#include "aws/api/s3/bucket.h"
#include "aws/api/s3/owner.h"
#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html
struct ListBuckets {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "ListBuckets";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/";
    static constexpr std::string_view result_wrapper = "ListAllMyBucketsResult";

    struct Input {
        std::optional<std::int64_t> max_buckets;
        std::optional<std::string> continuation_token;
        std::optional<std::string> prefix;
        std::optional<std::string> bucket_region;

        static void fields(auto& self, auto& x) {
            x(Field("MaxBuckets").on_wire("max-buckets").in(Location::query), self.max_buckets);
            x(Field("ContinuationToken").on_wire("continuation-token").in(Location::query),
              self.continuation_token);
            x(Field("Prefix").on_wire("prefix").in(Location::query), self.prefix);
            x(Field("BucketRegion").on_wire("bucket-region").in(Location::query),
              self.bucket_region);
        }
    };

    struct Output {
        std::vector<Bucket> buckets;
        std::optional<Owner> owner;
        std::optional<std::string> continuation_token;
        std::optional<std::string> prefix;

        static void fields(auto& self, auto& x) {
            x(Field("Buckets").items("Bucket"), self.buckets);
            x("Owner", self.owner);
            x("ContinuationToken", self.continuation_token);
            x("Prefix", self.prefix);
        }
    };
};

} // namespace copilot::aws::s3
