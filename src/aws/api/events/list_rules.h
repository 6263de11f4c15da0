#pragma once

#include "aws/api/events/service.h"
#include "aws/api/events/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::events {

/// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListRules.html
struct ListRules {
    static constexpr const aws::Service& service = events::service;
    static constexpr std::string_view name = "ListRules";

    struct Input {
        std::optional<std::string> name_prefix;
        std::optional<std::string> event_bus_name;
        std::optional<std::string> next_token;
        std::optional<std::int64_t> limit;

        static void fields(auto& self, auto& x) {
            x("NamePrefix", self.name_prefix);
            x("EventBusName", self.event_bus_name);
            x("NextToken", self.next_token);
            x("Limit", self.limit);
        }
    };

    struct Output {
        std::vector<Rule> rules;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("Rules", self.rules);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::events
