// Flow logs: who sent how much to whom, and whether it was let through, minute by minute.
// https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html

#include "stacks/environment/flow_logs.h"

#include "cfn/policy.h"
#include "cfn/resource/ec2/flow_log.h"
#include "cfn/resource/iam/role.h"
#include "cfn/resource/logs/log_group.h"

namespace copilot::stacks::environment {
namespace {

cfn::Json trusts_flow_logs_of_this_account() {
    return cfn::policy(
        {{.principal = Document::Map{{"Service", "vpc-flow-logs.amazonaws.com"}},
          .actions = {"sts:AssumeRole"},
          .condition =
              Document::Map{
                  {"StringEquals",
                   Document::Map{{"aws:SourceAccount", cfn::sub("${AWS::AccountId}")}}},
                  {"ArnLike",
                   Document::Map{
                       {"aws:SourceArn",
                        cfn::sub("arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:vpc-"
                                 "flow-log/*")}
                   }},
              }}}
    );
}

cfn::Resource add_role(cfn::Template& stack, const cfn::Text& permissions_boundary) {
    return stack.add<cfn::iam::Role>(
        "FlowLogRole",
        "A role that writes the VPC's flow logs",
        {.assume_role_policy_document = trusts_flow_logs_of_this_account(),
         .permissions_boundary = permissions_boundary,
         .policies = {cfn::iam::Role::Policy{
             .policy_document = cfn::policy(
                 {{.actions =
                       {"logs:CreateLogGroup",
                        "logs:CreateLogStream",
                        "logs:PutLogEvents",
                        "logs:DescribeLogGroups",
                        "logs:DescribeLogStreams"},
                   .resources = {"*"}}}
             ),
             .policy_name = "GrantAccesstoEC2toPublishFlowlogs"
         }}}
    );
}

} // namespace

void add_flow_logs(
    cfn::Template& stack,
    const Network& network,
    std::int64_t retention_days,
    const cfn::Text& permissions_boundary
) {
    const auto group = stack.add<cfn::logs::LogGroup>(
        "VpcFlowLogGroup",
        "A log group for the VPC's flow logs",
        {.log_group_name =
             cfn::join("-", {cfn::ref("AppName"), cfn::ref("EnvironmentName"), "FlowLogs"}),
         .retention_in_days = retention_days}
    );
    const auto role = add_role(stack, permissions_boundary);
    stack.add<cfn::ec2::FlowLog>(
        "FlowLog",
        "Records the traffic of the VPC",
        {.deliver_logs_permission_arn = role.att("Arn"),
         .log_destination_type = "cloud-watch-logs",
         .log_group_name = group.ref(),
         .max_aggregation_interval = 60,
         .resource_id = network.vpc,
         .resource_type_ = "VPC",
         .traffic_type = "ALL"}
    );
}

} // namespace copilot::stacks::environment
