#pragma once

#include "aws/api/s3/owner.h"
#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html
struct Object {
    std::string key;
    Timestamp last_modified;
    std::string etag;
    std::int64_t size = 0;
    std::string storage_class;
    std::optional<Owner> owner;

    static void fields(auto& self, auto& x) {
        x("Key", self.key);
        x("LastModified", self.last_modified);
        x("ETag", self.etag);
        x("Size", self.size);
        x("StorageClass", self.storage_class);
        x("Owner", self.owner);
    }
};

} // namespace copilot::aws::s3
