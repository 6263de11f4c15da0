#pragma once

#include "aws/api/ec2/tag.h"
#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TagFieldSpecificationResponse.html
struct TagFieldSpecificationResponse {
    std::optional<std::string> resource_type;
    std::vector<std::string> tag_keys;

    static void fields(auto& self, auto& x) {
        x("ResourceType", self.resource_type);
        x(Field("TagKeys").on_wire("tagKeySet"), self.tag_keys);
    }
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_FlowLog.html
struct FlowLog {
    std::optional<Timestamp> creation_time;
    std::optional<std::string> deliver_logs_error_message;
    std::optional<std::string> deliver_logs_permission_arn;
    std::optional<std::string> deliver_logs_status;
    std::string flow_log_id;
    std::string flow_log_status;
    std::optional<std::string> log_group_name;
    std::string resource_id;
    std::optional<std::string> traffic_type;
    std::optional<std::string> log_destination_type;
    std::optional<std::string> log_destination;
    std::optional<std::string> log_format;
    std::vector<Tag> tags;
    std::optional<std::int64_t> max_aggregation_interval;
    std::vector<TagFieldSpecificationResponse> tag_field_specifications;

    static void fields(auto& self, auto& x) {
        x("CreationTime", self.creation_time);
        x("DeliverLogsErrorMessage", self.deliver_logs_error_message);
        x("DeliverLogsPermissionArn", self.deliver_logs_permission_arn);
        x("DeliverLogsStatus", self.deliver_logs_status);
        x("FlowLogId", self.flow_log_id);
        x("FlowLogStatus", self.flow_log_status);
        x("LogGroupName", self.log_group_name);
        x("ResourceId", self.resource_id);
        x("TrafficType", self.traffic_type);
        x("LogDestinationType", self.log_destination_type);
        x("LogDestination", self.log_destination);
        x("LogFormat", self.log_format);
        x(Field("Tags").on_wire("tagSet"), self.tags);
        x("MaxAggregationInterval", self.max_aggregation_interval);
        x(Field("TagFieldSpecifications").on_wire("tagFieldSpecificationSet"),
          self.tag_field_specifications);
    }
};

} // namespace copilot::aws::ec2
