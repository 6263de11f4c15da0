// AWS::EC2::FlowLog

#include "cfn/resource/ec2/flow_log.h"

#include "aws/api/ec2/create_flow_logs.h"
#include "aws/api/ec2/delete_flow_logs.h"
#include "localcloud/ec2/resource/shared.h"
#include "localcloud/engine/resource_type.h"

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;
using Properties = cfn::ec2::FlowLog;

class FlowLogHandler final : public ResourceHandler<Properties> {
public:
    explicit FlowLogHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        const auto& desired = request.desired;
        api::CreateFlowLogs::Input input;
        input.deliver_logs_permission_arn = optional_text(desired.deliver_logs_permission_arn);
        input.log_group_name = optional_text(desired.log_group_name);
        input.resource_ids = {*desired.resource_id};
        input.resource_type = *desired.resource_type_;
        input.traffic_type = optional_text(desired.traffic_type);
        input.log_destination_type = optional_text(desired.log_destination_type);
        input.log_destination = optional_text(desired.log_destination);
        input.log_format = optional_text(desired.log_format);
        input.tag_specifications = tag_specifications("vpc-flow-log", request);
        input.max_aggregation_interval = optional_number(desired.max_aggregation_interval);
        const auto made = client_.call<api::CreateFlowLogs>(input);
        return Progress::success(made.flow_log_ids.front(), {{"Id", made.flow_log_ids.front()}});
    }

    Progress on_update(const Request<Properties>& request) override {
        update_tags(client_, request.physical_id, request);
        return Progress::success(request.physical_id, {{"Id", request.physical_id}});
    }

    Progress on_delete(const Request<Properties>& request) override {
        call_unless_gone<api::DeleteFlowLogs>(client_, {.flow_log_ids = {request.physical_id}});
        return Progress::success(request.physical_id);
    }

private:
    aws::Client client_;
};

} // namespace

/// Everything but the tags makes another one.
ResourceType flow_log() {
    return resource_type<FlowLogHandler, Properties>(
        {"DeliverLogsPermissionArn",
         "LogDestination",
         "LogDestinationType",
         "LogFormat",
         "LogGroupName",
         "MaxAggregationInterval",
         "ResourceId",
         "ResourceType",
         "TrafficType"}
    );
}

} // namespace copilot::localcloud::ec2
