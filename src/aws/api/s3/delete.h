#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_ObjectIdentifier.html
struct ObjectIdentifier {
    std::string key;
    std::optional<std::string> version_id;
    std::optional<std::string> etag;
    std::optional<Timestamp> last_modified_time;
    std::optional<std::int64_t> size;

    static void fields(auto& self, auto& x) {
        x(required("Key"), self.key);
        x("VersionId", self.version_id);
        x("ETag", self.etag);
        x(Field("LastModifiedTime").time(TimestampFormat::http), self.last_modified_time);
        x("Size", self.size);
    }
};

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_Delete.html
struct Delete {
    std::vector<ObjectIdentifier> objects;
    std::optional<bool> quiet;

    static void fields(auto& self, auto& x) {
        x(required("Objects").on_wire("Object").flat(), self.objects);
        x("Quiet", self.quiet);
    }
};

} // namespace copilot::aws::s3
