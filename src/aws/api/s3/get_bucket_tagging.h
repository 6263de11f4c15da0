#pragma once

#include "aws/api/s3/service.h"
#include "aws/api/s3/tag.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketTagging.html
struct GetBucketTagging {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "GetBucketTagging";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/{Bucket}?tagging";
    static constexpr std::string_view result_wrapper = "Tagging";

    struct Input {
        std::string bucket;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
        }
    };

    struct Output {
        std::vector<Tag> tag_set;

        static void fields(auto& self, auto& x) { x(Field("TagSet").items("Tag"), self.tag_set); }
    };
};

} // namespace copilot::aws::s3
