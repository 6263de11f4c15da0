#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_CommonPrefix.html
struct CommonPrefix {
    std::optional<std::string> prefix;

    static void fields(auto& self, auto& x) { x("Prefix", self.prefix); }
};

} // namespace copilot::aws::s3
