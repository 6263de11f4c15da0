#pragma once

#include "base/fields.h"

namespace copilot::localcloud::ec2 {

/// Who talked to whom, written to a log group.
struct FlowLog {
    static constexpr std::string_view kind = "ec2/flow-log";

    std::string flow_log_id;
    std::string resource_id;          ///< A VPC, a subnet or a network interface.
    std::string traffic_type = "ALL"; ///< Or "ACCEPT", "REJECT".
    std::string log_destination_type = "cloud-watch-logs";
    std::string log_group_name;
    std::string deliver_logs_permission_arn;
    std::int64_t max_aggregation_interval = 600; ///< Seconds: 60 or 600.
    Timestamp creation_time{};
    Dictionary<std::string> tags;

    [[nodiscard]] std::string record_id() const { return flow_log_id; }

    [[nodiscard]] std::string parent_id() const { return resource_id; }

    static void fields(auto& self, auto& x) {
        x("FlowLogId", self.flow_log_id);
        x("ResourceId", self.resource_id);
        x("TrafficType", self.traffic_type);
        x("LogDestinationType", self.log_destination_type);
        x("LogGroupName", self.log_group_name);
        x("DeliverLogsPermissionArn", self.deliver_logs_permission_arn);
        x("MaxAggregationInterval", self.max_aggregation_interval);
        x("CreationTime", self.creation_time);
        x("Tags", self.tags);
    }
};

} // namespace copilot::localcloud::ec2
