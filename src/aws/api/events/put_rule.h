#pragma once

#include "aws/api/events/service.h"
#include "aws/api/events/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::events {

/// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html
struct PutRule {
    static constexpr const aws::Service& service = events::service;
    static constexpr std::string_view name = "PutRule";

    struct Input {
        std::string name;
        std::optional<std::string> schedule_expression;
        std::optional<std::string> event_pattern;
        std::optional<std::string> state;
        std::optional<std::string> description;
        std::optional<std::string> role_arn;
        std::vector<Tag> tags;
        std::optional<std::string> event_bus_name;

        static void fields(auto& self, auto& x) {
            x(required("Name"), self.name);
            x("ScheduleExpression", self.schedule_expression);
            x("EventPattern", self.event_pattern);
            x("State", self.state);
            x("Description", self.description);
            x("RoleArn", self.role_arn);
            x("Tags", self.tags);
            x("EventBusName", self.event_bus_name);
        }
    };

    struct Output {
        std::string rule_arn;

        static void fields(auto& self, auto& x) { x("RuleArn", self.rule_arn); }
    };
};

} // namespace copilot::aws::events
