#pragma once

#include "aws/api/ec2/filter.h"
#include "aws/api/ec2/flow_log.h"
#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeFlowLogs.html
struct DescribeFlowLogs {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DescribeFlowLogs";

    struct Input {
        std::vector<Filter> filter;
        std::vector<std::string> flow_log_ids;
        std::optional<std::int64_t> max_results;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("Filter", self.filter);
            x(Field("FlowLogIds").on_wire("FlowLogId"), self.flow_log_ids);
            x("MaxResults", self.max_results);
            x("NextToken", self.next_token);
        }
    };

    struct Output {
        std::vector<FlowLog> flow_logs;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x(Field("FlowLogs").on_wire("flowLogSet"), self.flow_logs);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::ec2
