#pragma once

#include "aws/api/s3/tag.h"
#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_LocationInfo.html
struct LocationInfo {
    std::optional<std::string> type;
    std::optional<std::string> name;

    static void fields(auto& self, auto& x) {
        x("Type", self.type);
        x("Name", self.name);
    }
};

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_BucketInfo.html
struct BucketInfo {
    std::optional<std::string> data_redundancy;
    std::optional<std::string> type;

    static void fields(auto& self, auto& x) {
        x("DataRedundancy", self.data_redundancy);
        x("Type", self.type);
    }
};

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucketConfiguration.html
struct CreateBucketConfiguration {
    std::optional<std::string> location_constraint;
    std::optional<LocationInfo> location;
    std::optional<BucketInfo> bucket;
    std::vector<Tag> tags;

    static void fields(auto& self, auto& x) {
        x("LocationConstraint", self.location_constraint);
        x("Location", self.location);
        x("Bucket", self.bucket);
        x(Field("Tags").items("Tag"), self.tags);
    }
};

} // namespace copilot::aws::s3
