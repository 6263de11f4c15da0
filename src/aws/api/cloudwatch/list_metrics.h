#pragma once

#include "aws/api/cloudwatch/service.h"
#include "aws/api/cloudwatch/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::cloudwatch {

/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListMetrics.html
struct ListMetrics {
    static constexpr const aws::Service& service = cloudwatch::service;
    static constexpr std::string_view name = "ListMetrics";

    struct Input {
        std::optional<std::string> name_space;
        std::optional<std::string> metric_name;
        std::vector<DimensionFilter> dimensions;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("Namespace", self.name_space);
            x("MetricName", self.metric_name);
            x("Dimensions", self.dimensions);
            x("NextToken", self.next_token);
        }
    };

    struct Output {
        std::vector<Metric> metrics;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("Metrics", self.metrics);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::cloudwatch
