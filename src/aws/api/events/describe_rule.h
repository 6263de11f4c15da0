#pragma once

#include "aws/api/events/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::events {

/// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DescribeRule.html
struct DescribeRule {
    static constexpr const aws::Service& service = events::service;
    static constexpr std::string_view name = "DescribeRule";

    struct Input {
        std::string name;
        std::optional<std::string> event_bus_name;

        static void fields(auto& self, auto& x) {
            x(required("Name"), self.name);
            x("EventBusName", self.event_bus_name);
        }
    };

    struct Output {
        std::optional<std::string> name;
        std::optional<std::string> arn;
        std::optional<std::string> event_pattern;
        std::optional<std::string> schedule_expression;
        std::optional<std::string> state;
        std::optional<std::string> description;
        std::optional<std::string> role_arn;
        std::optional<std::string> event_bus_name;
        std::optional<std::string> created_by;

        static void fields(auto& self, auto& x) {
            x("Name", self.name);
            x("Arn", self.arn);
            x("EventPattern", self.event_pattern);
            x("ScheduleExpression", self.schedule_expression);
            x("State", self.state);
            x("Description", self.description);
            x("RoleArn", self.role_arn);
            x("EventBusName", self.event_bus_name);
            x("CreatedBy", self.created_by);
        }
    };
};

} // namespace copilot::aws::events
