// How requests reach the service: a target group, and a rule of the public load balancer's listener
// whose priority a custom resource finds.

#include "base/format.h"
#include "base/text.h"
#include "cfn/policy.h"
#include "cfn/resource/elbv2/listener_rule.h"
#include "cfn/resource/elbv2/target_group.h"
#include "stacks/permissions_boundary.h"
#include "stacks/workload/parts.h"

namespace copilot::stacks::workload {
namespace {

using cfn::elbv2::ListenerRule;
using cfn::elbv2::TargetGroup;
using manifest::workload::Http;

constexpr auto priority_timeout_seconds = 600;
constexpr std::int64_t https_port = 443;
constexpr std::int64_t default_deregistration_seconds = 60;

std::string with_slash(const std::string& path) {
    return path.starts_with('/') ? path : '/' + path;
}

/// "/api" also means everything below it.
cfn::Texts path_patterns(const std::string& path) {
    if (path == "/")
        return {"/*"};
    return {path, path + "/*"};
}

std::string in_upper_case(std::string text) {
    for (auto& c : text)
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    return text;
}

TargetGroup target_group(const Http& http, std::int64_t port) {
    const auto check = http.full_healthcheck();
    const auto delay = http.deregistration_delay ? http.deregistration_delay->seconds()
                                                 : default_deregistration_seconds;
    TargetGroup group{
        .health_check_path = with_slash(check.path.value_or("/")),
        .port = port,
        .protocol = port == https_port ? "HTTPS" : "HTTP",
        .target_group_attributes =
            {{.key = "deregistration_delay.timeout_seconds", .value = std::to_string(delay)},
             {.key = "stickiness.enabled",
              .value = http.stickiness.value_or(false) ? "true" : "false"}},
        .target_type = "ip",
        .vpc_id = environment_export("VpcId"),
    };
    if (check.port)
        group.health_check_port = std::to_string(*check.port);
    if (check.port == https_port || (port == https_port && !check.port))
        group.health_check_protocol = "HTTPS";
    else if (port == https_port)
        group.health_check_protocol = "HTTP";
    if (check.success_codes)
        group.matcher = {.http_code = *check.success_codes};
    if (check.healthy_threshold)
        group.healthy_threshold_count = *check.healthy_threshold;
    if (check.unhealthy_threshold)
        group.unhealthy_threshold_count = *check.unhealthy_threshold;
    if (check.interval)
        group.health_check_interval_seconds = check.interval->seconds();
    if (check.timeout)
        group.health_check_timeout_seconds = check.timeout->seconds();
    if (http.version)
        group.protocol_version = in_upper_case(*http.version);
    return group;
}

void add_priority_function(cfn::Template& stack, const Input& input) {
    const auto role = add_function_role(
        stack,
        {.logical_id = "RulePriorityFunctionRole",
         .description = "A role that looks for free priorities of listener rules",
         .policy_name = "RulePriorityGeneratorAccess",
         .policy =
             cfn::policy({{.actions = {"elasticloadbalancing:DescribeRules"}, .resources = {"*"}}}),
         .permissions_boundary = permissions_boundary(input.permissions_boundary)}
    );
    add_function(
        stack,
        {.logical_id = "RulePriorityFunction",
         .handler = "rule-priority",
         .timeout_seconds = priority_timeout_seconds,
         .role = role.att("Arn"),
         .code = input.functions.rule_priority}
    );
}

void add_priority_action(cfn::Template& stack, const std::string& path) {
    stack.add_untyped(
        {"HTTPRulePriorityAction",
         "Custom::RulePriorityFunction",
         "The priorities of the HTTP listener's rules"},
        Document::Map{
            {"ServiceToken", cfn::get_att("RulePriorityFunction", "Arn").call},
            {"RulePath", Document::List{path}},
            {"ListenerArn", from_controller("HTTPListenerArn").call},
        }
    );
}

std::vector<ListenerRule::RuleCondition> conditions(const Http& http, const std::string& path) {
    std::vector<ListenerRule::RuleCondition> list;
    if (!http.allowed_source_ips.empty()) {
        const std::vector<cfn::Text> ranges(
            http.allowed_source_ips.begin(), http.allowed_source_ips.end()
        );
        list.push_back({.field = "source-ip", .source_ip_config = {{.values = ranges}}});
    }
    list.push_back(
        {.field = "path-pattern", .path_pattern_config = {{.values = path_patterns(path)}}}
    );
    return list;
}

} // namespace

Routing add_http_routing(cfn::Template& stack, const Input& input) {
    const auto& http = *input.manifest.http;
    const auto port = input.manifest.target_port().value_or(0);
    const auto path = with_slash(http.path.value_or("/"));
    Routing routing;
    routing.target_groups.push_back(stack.add(
        "TargetGroup",
        format("A target group that leads to your service on port {}", port),
        target_group(http, port)
    ));
    add_priority_function(stack, input);
    add_priority_action(stack, path);
    stack.add<ListenerRule>(
        "HTTPListenerRule",
        format("A listener rule that forwards requests for path {} to your service", path),
        {.actions = {{.target_group_arn = routing.target_groups.front().ref(), .type = "forward"}},
         .conditions = conditions(http, path),
         .listener_arn = from_controller("HTTPListenerArn"),
         .priority = cfn::get_att("HTTPRulePriorityAction", "Priority")}
    );
    routing.rules = {"HTTPListenerRule"};
    return routing;
}

} // namespace copilot::stacks::workload
