#pragma once

#include "aws/api/s3/service.h"
#include "aws/api/s3/tagging.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketTagging.html
struct PutBucketTagging {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "PutBucketTagging";
    static constexpr std::string_view method = "PUT";
    static constexpr std::string_view uri = "/{Bucket}?tagging";

    struct Input {
        std::string bucket;
        std::optional<std::string> content_md5;
        Tagging tagging;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
            x(Field("ContentMD5").on_wire("Content-MD5").in(Location::header), self.content_md5);
            x(required("Tagging").in(Location::payload), self.tagging);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::s3
