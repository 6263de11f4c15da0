#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyPartResult.html
struct CopyPartResult {
    std::optional<std::string> etag;
    std::optional<Timestamp> last_modified;

    static void fields(auto& self, auto& x) {
        x("ETag", self.etag);
        x("LastModified", self.last_modified);
    }
};

} // namespace copilot::aws::s3
