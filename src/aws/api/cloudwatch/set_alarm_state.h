#pragma once

#include "aws/api/cloudwatch/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::cloudwatch {

/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_SetAlarmState.html
struct SetAlarmState {
    static constexpr const aws::Service& service = cloudwatch::service;
    static constexpr std::string_view name = "SetAlarmState";

    struct Input {
        std::string alarm_name;
        std::string state_value;
        std::string state_reason;

        static void fields(auto& self, auto& x) {
            x(required("AlarmName"), self.alarm_name);
            x(required("StateValue"), self.state_value);
            x(required("StateReason"), self.state_reason);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::cloudwatch
