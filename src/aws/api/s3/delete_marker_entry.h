#pragma once

#include "aws/api/s3/owner.h"
#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteMarkerEntry.html
struct DeleteMarkerEntry {
    std::optional<Owner> owner;
    std::string key;
    std::string version_id;
    bool is_latest = false;
    Timestamp last_modified;

    static void fields(auto& self, auto& x) {
        x("Owner", self.owner);
        x("Key", self.key);
        x("VersionId", self.version_id);
        x("IsLatest", self.is_latest);
        x("LastModified", self.last_modified);
    }
};

} // namespace copilot::aws::s3
