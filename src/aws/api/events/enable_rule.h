#pragma once

#include "aws/api/events/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::events {

/// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_EnableRule.html
struct EnableRule {
    static constexpr const aws::Service& service = events::service;
    static constexpr std::string_view name = "EnableRule";

    struct Input {
        std::string name;
        std::optional<std::string> event_bus_name;

        static void fields(auto& self, auto& x) {
            x(required("Name"), self.name);
            x("EventBusName", self.event_bus_name);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::events
