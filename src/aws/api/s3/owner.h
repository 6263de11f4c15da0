#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_Owner.html
struct Owner {
    std::optional<std::string> display_name;
    std::optional<std::string> id;

    static void fields(auto& self, auto& x) {
        x("DisplayName", self.display_name);
        x("ID", self.id);
    }
};

} // namespace copilot::aws::s3
