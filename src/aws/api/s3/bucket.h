#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_Bucket.html
struct Bucket {
    std::string name;
    Timestamp creation_date;
    std::optional<std::string> bucket_region;

    static void fields(auto& self, auto& x) {
        x("Name", self.name);
        x("CreationDate", self.creation_date);
        x("BucketRegion", self.bucket_region);
    }
};

} // namespace copilot::aws::s3
