#pragma once

#include "aws/api/events/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::events {

/// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListRuleNamesByTarget.html
struct ListRuleNamesByTarget {
    static constexpr const aws::Service& service = events::service;
    static constexpr std::string_view name = "ListRuleNamesByTarget";

    struct Input {
        std::string target_arn;
        std::optional<std::string> event_bus_name;
        std::optional<std::string> next_token;
        std::optional<std::int64_t> limit;

        static void fields(auto& self, auto& x) {
            x(required("TargetArn"), self.target_arn);
            x("EventBusName", self.event_bus_name);
            x("NextToken", self.next_token);
            x("Limit", self.limit);
        }
    };

    struct Output {
        std::vector<std::string> rule_names;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("RuleNames", self.rule_names);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::events
