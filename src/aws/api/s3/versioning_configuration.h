#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_VersioningConfiguration.html
struct VersioningConfiguration {
    std::optional<std::string> status;

    static void fields(auto& self, auto& x) { x("Status", self.status); }
};

} // namespace copilot::aws::s3
