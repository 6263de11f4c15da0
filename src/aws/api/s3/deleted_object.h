#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeletedObject.html
struct DeletedObject {
    std::optional<std::string> key;
    std::optional<std::string> version_id;
    std::optional<bool> delete_marker;
    std::optional<std::string> delete_marker_version_id;

    static void fields(auto& self, auto& x) {
        x("Key", self.key);
        x("VersionId", self.version_id);
        x("DeleteMarker", self.delete_marker);
        x("DeleteMarkerVersionId", self.delete_marker_version_id);
    }
};

} // namespace copilot::aws::s3
