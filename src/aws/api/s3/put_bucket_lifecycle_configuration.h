#pragma once

#include "aws/api/s3/bucket_lifecycle_configuration.h"
#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLifecycleConfiguration.html
struct PutBucketLifecycleConfiguration {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "PutBucketLifecycleConfiguration";
    static constexpr std::string_view method = "PUT";
    static constexpr std::string_view uri = "/{Bucket}?lifecycle";

    struct Input {
        std::string bucket;
        std::optional<BucketLifecycleConfiguration> lifecycle_configuration;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
            x(Field("LifecycleConfiguration").in(Location::payload), self.lifecycle_configuration);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::s3
