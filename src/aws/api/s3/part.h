#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_Part.html
struct Part {
    std::optional<std::int64_t> part_number;
    std::optional<Timestamp> last_modified;
    std::optional<std::string> etag;
    std::optional<std::int64_t> size;

    static void fields(auto& self, auto& x) {
        x("PartNumber", self.part_number);
        x("LastModified", self.last_modified);
        x("ETag", self.etag);
        x("Size", self.size);
    }
};

} // namespace copilot::aws::s3
