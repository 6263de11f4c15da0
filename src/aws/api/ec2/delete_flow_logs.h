#pragma once

#include "aws/api/ec2/service.h"
#include "aws/api/ec2/unsuccessful_item.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteFlowLogs.html
struct DeleteFlowLogs {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DeleteFlowLogs";

    struct Input {
        std::vector<std::string> flow_log_ids;

        static void fields(auto& self, auto& x) {
            x(required("FlowLogIds").on_wire("FlowLogId"), self.flow_log_ids);
        }
    };

    struct Output {
        std::vector<UnsuccessfulItem> unsuccessful;

        static void fields(auto& self, auto& x) { x("Unsuccessful", self.unsuccessful); }
    };
};

} // namespace copilot::aws::ec2
