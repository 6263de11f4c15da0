#pragma once

#include "aws/api/ec2/service.h"
#include "aws/api/ec2/tag_field_specification_request.h"
#include "aws/api/ec2/tag_specification.h"
#include "aws/api/ec2/unsuccessful_item.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateFlowLogs.html
struct CreateFlowLogs {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "CreateFlowLogs";

    struct Input {
        std::optional<std::string> client_token;
        std::optional<std::string> deliver_logs_permission_arn;
        std::optional<std::string> log_group_name;
        std::vector<std::string> resource_ids;
        std::string resource_type;
        std::optional<std::string> traffic_type;
        std::optional<std::string> log_destination_type;
        std::optional<std::string> log_destination;
        std::optional<std::string> log_format;
        std::vector<TagSpecification> tag_specifications;
        std::optional<std::int64_t> max_aggregation_interval;
        std::vector<TagFieldSpecificationRequest> tag_field_specifications;

        static void fields(auto& self, auto& x) {
            x("ClientToken", self.client_token);
            x("DeliverLogsPermissionArn", self.deliver_logs_permission_arn);
            x("LogGroupName", self.log_group_name);
            x(required("ResourceIds").on_wire("ResourceId"), self.resource_ids);
            x(required("ResourceType"), self.resource_type);
            x("TrafficType", self.traffic_type);
            x("LogDestinationType", self.log_destination_type);
            x("LogDestination", self.log_destination);
            x("LogFormat", self.log_format);
            x(Field("TagSpecifications").on_wire("TagSpecification"), self.tag_specifications);
            x("MaxAggregationInterval", self.max_aggregation_interval);
            x(Field("TagFieldSpecifications").on_wire("TagFieldSpecification"),
              self.tag_field_specifications);
        }
    };

    struct Output {
        std::optional<std::string> client_token;
        std::vector<std::string> flow_log_ids;
        std::vector<UnsuccessfulItem> unsuccessful;

        static void fields(auto& self, auto& x) {
            x("ClientToken", self.client_token);
            x(Field("FlowLogIds").on_wire("flowLogIdSet"), self.flow_log_ids);
            x("Unsuccessful", self.unsuccessful);
        }
    };
};

} // namespace copilot::aws::ec2
