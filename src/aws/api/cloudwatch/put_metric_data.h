#pragma once

#include "aws/api/cloudwatch/service.h"
#include "aws/api/cloudwatch/types.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::cloudwatch {

/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricData.html
struct PutMetricData {
    static constexpr const aws::Service& service = cloudwatch::service;
    static constexpr std::string_view name = "PutMetricData";

    struct Input {
        std::string name_space;
        std::vector<MetricDatum> metric_data;

        static void fields(auto& self, auto& x) {
            x(required("Namespace"), self.name_space);
            x("MetricData", self.metric_data);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::cloudwatch
