#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_Initiator.html
struct Initiator {
    std::optional<std::string> id;
    std::optional<std::string> display_name;

    static void fields(auto& self, auto& x) {
        x("ID", self.id);
        x("DisplayName", self.display_name);
    }
};

} // namespace copilot::aws::s3
