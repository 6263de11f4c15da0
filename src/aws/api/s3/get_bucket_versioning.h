#pragma once

#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html
struct GetBucketVersioning {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "GetBucketVersioning";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/{Bucket}?versioning";
    static constexpr std::string_view result_wrapper = "VersioningConfiguration";

    struct Input {
        std::string bucket;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
        }
    };

    struct Output {
        std::optional<std::string> status;

        static void fields(auto& self, auto& x) { x("Status", self.status); }
    };
};

} // namespace copilot::aws::s3
