// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-rule.html

#pragma once

#include "cfn/resource/tag.h"

#include <string_view>
#include <vector>

namespace copilot::cfn::events {

/// Starts targets on a schedule or on events.
struct Rule {
    static constexpr std::string_view resource_type = "AWS::Events::Rule";

    struct Target {
        Text arn;
        Text id;
        Text input;
        Text role_arn;

        bool operator==(const Target&) const = default;

        static void fields(auto& self, auto& x) {
            x(required("Arn"), self.arn);
            x(required("Id"), self.id);
            x("Input", self.input);
            x("RoleArn", self.role_arn);
        }
    };

    Text description;
    Text event_bus_name;
    Json event_pattern;
    Text name;
    Text schedule_expression;
    Text state;
    std::vector<Tag> tags;
    std::vector<Target> targets;

    bool operator==(const Rule&) const = default;

    static void fields(auto& self, auto& x) {
        x("Description", self.description);
        x("EventBusName", self.event_bus_name);
        x("EventPattern", self.event_pattern);
        x("Name", self.name);
        x("ScheduleExpression", self.schedule_expression);
        x("State", self.state);
        x("Tags", self.tags);
        x("Targets", self.targets);
    }
};

} // namespace copilot::cfn::events
