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

/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html
struct GetMetricData {
    static constexpr const aws::Service& service = cloudwatch::service;
    static constexpr std::string_view name = "GetMetricData";

    struct Input {
        std::vector<MetricDataQuery> metric_data_queries;
        Timestamp start_time;
        Timestamp end_time;
        std::optional<std::string> next_token;
        std::optional<std::string> scan_by;
        std::optional<std::int64_t> max_datapoints;

        static void fields(auto& self, auto& x) {
            x(required("MetricDataQueries"), self.metric_data_queries);
            x(required("StartTime"), self.start_time);
            x(required("EndTime"), self.end_time);
            x("NextToken", self.next_token);
            x("ScanBy", self.scan_by);
            x("MaxDatapoints", self.max_datapoints);
        }
    };

    struct Output {
        std::vector<MetricDataResult> metric_data_results;
        std::optional<std::string> next_token;
        std::vector<MessageData> messages;

        static void fields(auto& self, auto& x) {
            x("MetricDataResults", self.metric_data_results);
            x("NextToken", self.next_token);
            x("Messages", self.messages);
        }
    };
};

} // namespace copilot::aws::cloudwatch
