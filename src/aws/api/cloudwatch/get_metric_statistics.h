#pragma once

#include "aws/api/cloudwatch/service.h"
#include "aws/api/cloudwatch/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::cloudwatch {

/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricStatistics.html
struct GetMetricStatistics {
    static constexpr const aws::Service& service = cloudwatch::service;
    static constexpr std::string_view name = "GetMetricStatistics";

    struct Input {
        std::string name_space;
        std::string metric_name;
        std::vector<Dimension> dimensions;
        Timestamp start_time;
        Timestamp end_time;
        std::int64_t period = 0;
        std::vector<std::string> statistics;
        std::optional<std::string> unit;

        static void fields(auto& self, auto& x) {
            x(required("Namespace"), self.name_space);
            x(required("MetricName"), self.metric_name);
            x("Dimensions", self.dimensions);
            x(required("StartTime"), self.start_time);
            x(required("EndTime"), self.end_time);
            x(required("Period"), self.period);
            x("Statistics", self.statistics);
            x("Unit", self.unit);
        }
    };

    struct Output {
        std::optional<std::string> label;
        std::vector<Datapoint> datapoints;

        static void fields(auto& self, auto& x) {
            x("Label", self.label);
            x("Datapoints", self.datapoints);
        }
    };
};

} // namespace copilot::aws::cloudwatch
