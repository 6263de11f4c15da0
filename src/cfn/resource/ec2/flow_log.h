// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-flowlog.html

#pragma once

#include "cfn/resource/tag.h"

#include <string_view>
#include <vector>

namespace copilot::cfn::ec2 {

/// Records the traffic of a VPC.
struct FlowLog {
    static constexpr std::string_view resource_type = "AWS::EC2::FlowLog";

    Text deliver_logs_permission_arn;
    Text log_destination;
    Text log_destination_type;
    Text log_format;
    Text log_group_name;
    Integer max_aggregation_interval;
    Text resource_id;
    Text resource_type_; ///< The trailing underscore: `resource_type` is the name of this type.
    std::vector<Tag> tags;
    Text traffic_type;

    bool operator==(const FlowLog&) const = default;

    static void fields(auto& self, auto& x) {
        x("DeliverLogsPermissionArn", self.deliver_logs_permission_arn);
        x("LogDestination", self.log_destination);
        x("LogDestinationType", self.log_destination_type);
        x("LogFormat", self.log_format);
        x("LogGroupName", self.log_group_name);
        x("MaxAggregationInterval", self.max_aggregation_interval);
        x(required("ResourceId"), self.resource_id);
        x(required("ResourceType"), self.resource_type_);
        x("Tags", self.tags);
        x("TrafficType", self.traffic_type);
    }
};

} // namespace copilot::cfn::ec2
