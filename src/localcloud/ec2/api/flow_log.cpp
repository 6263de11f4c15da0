// Flow logs. https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html

#include "aws/api/ec2/create_flow_logs.h"
#include "aws/api/ec2/delete_flow_logs.h"
#include "aws/api/ec2/describe_flow_logs.h"
#include "localcloud/ec2/describing.h"
#include "localcloud/ec2/operations.h"
#include "localcloud/ec2/tagging.h"

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;

constexpr std::string_view to_log_group = "cloud-watch-logs";
constexpr std::int64_t usual_interval = 600;

aws::ServiceError invalid(const std::string& message) {
    return {"InvalidParameter", message};
}

void check_resource(const Call& call, const std::string& type, const std::string& id) {
    if (type == "VPC")
        (void)require<Vpc>(call, id);
    else if (type == "Subnet")
        (void)require<Subnet>(call, id);
    else if (type == "NetworkInterface")
        (void)require<NetworkInterface>(call, id);
    else
        throw invalid(format("Flow logs of a {} are not supported here", type));
}

void check(const api::CreateFlowLogs::Input& input) {
    if (input.log_destination_type.value_or(std::string(to_log_group)) != to_log_group
        || input.log_destination)
        throw invalid("Flow logs go to CloudWatch Logs only here");
    if (input.log_format)
        throw invalid("Flow logs have the default format only here");
    if (!input.log_group_name)
        throw invalid("LogGroupName can't be empty if LogDestination is not provided.");
    if (!input.deliver_logs_permission_arn)
        throw invalid(
            "DeliverLogsPermissionArn can't be empty if LogDestinationType is cloud-watch-logs."
        );
    const auto traffic = input.traffic_type.value_or("");
    if (traffic != "ALL" && traffic != "ACCEPT" && traffic != "REJECT")
        throw invalid(format("'{}' is not ACCEPT, REJECT or ALL", traffic));
    const auto interval = input.max_aggregation_interval.value_or(usual_interval);
    if (interval != 60 && interval != usual_interval)
        throw invalid(format("Invalid Flow Log Max Aggregation Interval: {}", interval));
}

api::CreateFlowLogs::Output create_flow_logs(const api::CreateFlowLogs::Input& input, Call& call) {
    check(input);
    api::CreateFlowLogs::Output output{.client_token = input.client_token};
    for (const auto& resource : input.resource_ids) {
        check_resource(call, input.resource_type, resource);
        const FlowLog made{
            .flow_log_id = call.new_id("fl-"),
            .resource_id = resource,
            .traffic_type = *input.traffic_type,
            .log_destination_type = std::string(to_log_group),
            .log_group_name = *input.log_group_name,
            .deliver_logs_permission_arn = *input.deliver_logs_permission_arn,
            .max_aggregation_interval = input.max_aggregation_interval.value_or(usual_interval),
            .creation_time = call.clock.now(),
            .tags = tags_for(call, "vpc-flow-log", input.tag_specifications),
        };
        output.flow_log_ids.push_back(made.flow_log_id);
        if (!call.records.find<FlowLog>(call.place(), made.flow_log_id))
            call.records.put(call.place(), made);
    }
    call.wake("network");
    call.wake("flow logs");
    return output;
}

api::DeleteFlowLogs::Output delete_flow_logs(const api::DeleteFlowLogs::Input& input, Call& call) {
    for (const auto& id : input.flow_log_ids)
        (void)require<FlowLog>(call, id);
    for (const auto& id : input.flow_log_ids)
        call.records.erase<FlowLog>(call.place(), id);
    call.wake("network");
    return {};
}

api::FlowLog describe(const FlowLog& flow_log) {
    api::FlowLog described;
    described.creation_time = flow_log.creation_time;
    described.deliver_logs_permission_arn = flow_log.deliver_logs_permission_arn;
    described.deliver_logs_status = "SUCCESS";
    described.flow_log_id = flow_log.flow_log_id;
    described.flow_log_status = "ACTIVE";
    described.log_group_name = flow_log.log_group_name;
    described.resource_id = flow_log.resource_id;
    described.traffic_type = flow_log.traffic_type;
    described.log_destination_type = flow_log.log_destination_type;
    described.log_format = "${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} "
                           "${srcport} ${dstport} ${protocol} ${packets} ${bytes} ${start} ${end} "
                           "${action} ${log-status}";
    described.tags = write_tags(flow_log.tags);
    described.max_aggregation_interval = flow_log.max_aggregation_interval;
    return described;
}

Facts facts_of(const FlowLog& flow_log) {
    return {
        {
            {"deliver-log-status", {"SUCCESS"}},
            {"flow-log-id", {flow_log.flow_log_id}},
            {"log-destination-type", {flow_log.log_destination_type}},
            {"log-group-name", {flow_log.log_group_name}},
            {"resource-id", {flow_log.resource_id}},
            {"traffic-type", {flow_log.traffic_type}},
        },
        flow_log.tags
    };
}

api::DescribeFlowLogs::Output
describe_flow_logs(const api::DescribeFlowLogs::Input& input, Call& call) {
    const auto found = described<FlowLog>(call, input.flow_log_ids, input.filter, facts_of);
    api::DescribeFlowLogs::Output output;
    write_page(found, input, output.flow_logs, output.next_token, describe);
    return output;
}

} // namespace

void register_flow_logs(Cloud& cloud) {
    cloud.on<api::CreateFlowLogs>(create_flow_logs);
    cloud.on<api::DeleteFlowLogs>(delete_flow_logs);
    cloud.on<api::DescribeFlowLogs>(describe_flow_logs);
}

} // namespace copilot::localcloud::ec2
