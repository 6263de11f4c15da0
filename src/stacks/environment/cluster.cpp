// Where tasks run and how they find each other.

#include "stacks/environment/cluster.h"

#include "cfn/policy.h"
#include "cfn/resource/ecs/cluster.h"
#include "cfn/resource/logs/resource_policy.h"
#include "cfn/resource/servicediscovery/private_dns_namespace.h"
#include "codec/json.h"
#include "stacks/environment/naming.h"

namespace copilot::stacks::environment {
namespace {

constexpr auto log_groups = "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:"
                            "/copilot/${AppName}-${EnvironmentName}-*:log-stream:*";

/// State machines write their logs through a service that needs a policy of the account.
cfn::Json log_delivery_policy() {
    return cfn::policy(
        {{.sid = "StateMachineToCloudWatchLogs",
          .principal = Document::Map{{"Service", Document::List{"delivery.logs.amazonaws.com"}}},
          .actions = {"logs:CreateLogStream", "logs:PutLogEvents"},
          .resources = {log_groups},
          .condition =
              Document::Map{
                  {"StringEquals", Document::Map{{"aws:SourceAccount", "${AWS::AccountId}"}}},
                  {"ArnLike",
                   Document::Map{
                       {"aws:SourceArn",
                        "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:*"}
                   }},
              }}}
    );
}

} // namespace

void add_cluster(cfn::Template& stack, const Network& network, bool container_insights) {
    const auto dns = stack.add<cfn::servicediscovery::PrivateDnsNamespace>(
        "ServiceDiscoveryNamespace",
        "Private names by which services find each other",
        {.name = cfn::ref("ServiceDiscoveryEndpoint"), .vpc = network.vpc}
    );
    const auto cluster = stack.add<cfn::ecs::Cluster>(
        "Cluster",
        "An ECS cluster for the environment's services",
        {.capacity_providers = {"FARGATE", "FARGATE_SPOT"},
         .cluster_settings =
             {{.name = "containerInsights", .value = container_insights ? "enabled" : "disabled"}},
         .configuration = {{.execute_command_configuration = {{.logging = "DEFAULT"}}}}}
    );
    stack.add<cfn::logs::ResourcePolicy>(
        "LogResourcePolicy",
        "A policy that lets AWS services write the logs of workloads",
        {.policy_document = cfn::sub(codec::to_json(log_delivery_policy())),
         .policy_name = cfn::sub("${AppName}-${EnvironmentName}-LogResourcePolicy")}
    );
    stack.add_output(
        "ServiceDiscoveryNamespaceID",
        {.value = dns.att("Id"), .export_name = exported("ServiceDiscoveryNamespaceID")}
    );
    stack.add_output("ClusterId", {.value = cluster.ref(), .export_name = exported("ClusterId")});
}

} // namespace copilot::stacks::environment
