#pragma once

#include "aws/api/s3/owner.h"
#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_ObjectVersion.html
struct ObjectVersion {
    std::string etag;
    std::int64_t size = 0;
    std::optional<std::string> storage_class;
    std::string key;
    std::string version_id;
    bool is_latest = false;
    Timestamp last_modified;
    std::optional<Owner> owner;

    static void fields(auto& self, auto& x) {
        x("ETag", self.etag);
        x("Size", self.size);
        x("StorageClass", self.storage_class);
        x("Key", self.key);
        x("VersionId", self.version_id);
        x("IsLatest", self.is_latest);
        x("LastModified", self.last_modified);
        x("Owner", self.owner);
    }
};

} // namespace copilot::aws::s3
