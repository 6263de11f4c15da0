#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Session.html
struct Session {
    std::string session_id;
    std::optional<std::string> stream_url;
    std::optional<std::string> token_value;

    static void fields(auto& self, auto& x) {
        x("sessionId", self.session_id);
        x("streamUrl", self.stream_url);
        x("tokenValue", self.token_value);
    }
};

} // namespace copilot::aws::ecs
