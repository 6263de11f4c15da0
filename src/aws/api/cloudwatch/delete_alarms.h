#pragma once

#include "aws/api/cloudwatch/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::cloudwatch {

/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DeleteAlarms.html
struct DeleteAlarms {
    static constexpr const aws::Service& service = cloudwatch::service;
    static constexpr std::string_view name = "DeleteAlarms";

    struct Input {
        std::vector<std::string> alarm_names;

        static void fields(auto& self, auto& x) { x(required("AlarmNames"), self.alarm_names); }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::cloudwatch
