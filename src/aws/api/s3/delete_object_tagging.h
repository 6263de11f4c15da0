#pragma once

#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjectTagging.html
struct DeleteObjectTagging {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "DeleteObjectTagging";
    static constexpr std::string_view method = "DELETE";
    static constexpr std::string_view uri = "/{Bucket}/{Key+}?tagging";

    struct Input {
        std::string bucket;
        std::string key;
        std::optional<std::string> version_id;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
            x(required("Key").in(Location::label), self.key);
            x(Field("VersionId").on_wire("versionId").in(Location::query), self.version_id);
        }
    };

    struct Output {
        std::optional<std::string> version_id;

        static void fields(auto& self, auto& x) {
            x(Field("VersionId").on_wire("x-amz-version-id").in(Location::header), self.version_id);
        }
    };
};

} // namespace copilot::aws::s3
