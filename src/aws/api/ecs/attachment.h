#pragma once

#include "aws/api/ecs/key_value_pair.h"
#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Attachment.html
struct Attachment {
    std::optional<std::string> id;
    std::optional<std::string> type;
    std::optional<std::string> status;
    std::vector<KeyValuePair> details;

    static void fields(auto& self, auto& x) {
        x("id", self.id);
        x("type", self.type);
        x("status", self.status);
        x("details", self.details);
    }
};

} // namespace copilot::aws::ecs
