// How requests reach the service: a target group, and rules of the public load balancer's listeners
// whose priorities a custom resource finds. Where the environment has HTTPS, the service answers to
// names: its aliases, or its own in the environment's zone.

#include "base/format.h"
#include "base/text.h"
#include "cfn/policy.h"
#include "cfn/resource/elbv2/listener_rule.h"
#include "cfn/resource/elbv2/target_group.h"
#include "cfn/resource/route53/record_set_group.h"
#include "stacks/permissions_boundary.h"
#include "stacks/workload/parts.h"

#include <map>

namespace copilot::stacks::workload {
namespace {

using cfn::elbv2::ListenerRule;
using cfn::elbv2::TargetGroup;
using cfn::route53::RecordSetGroup;
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

struct PriorityAction {
    std::string_view logical_id;
    std::string_view listener; ///< The output of the environment that has the listener's ARN.
};

cfn::Intrinsic
add_priority_action(cfn::Template& stack, const PriorityAction& action, const std::string& path) {
    stack.add_untyped(
        {action.logical_id,
         "Custom::RulePriorityFunction",
         format("The priorities of the rules of {}", action.listener)},
        Document::Map{
            {"ServiceToken", cfn::get_att("RulePriorityFunction", "Arn").call},
            {"RulePath", Document::List{path}},
            {"ListenerArn", from_controller(action.listener).call},
        }
    );
    return cfn::get_att(action.logical_id, "Priority");
}

/// "api.test.shop.example.com": what the environment's certificate covers without any alias.
cfn::Text default_name() {
    return cfn::join(".", {cfn::ref("WorkloadName"), environment_export("SubDomain")});
}

cfn::Texts host_names(const Input& input) {
    const auto aliases = aliases_of(input);
    if (aliases.empty())
        return std::vector<cfn::Text>{default_name()};
    return aliases;
}

/// `hosts` is absent where requests for every name are meant.
std::vector<ListenerRule::RuleCondition>
conditions(const Http& http, const cfn::Texts& hosts, const std::string& path) {
    std::vector<ListenerRule::RuleCondition> list;
    if (!http.allowed_source_ips.empty()) {
        const std::vector<cfn::Text> ranges(
            http.allowed_source_ips.begin(), http.allowed_source_ips.end()
        );
        list.push_back({.field = "source-ip", .source_ip_config = {{.values = ranges}}});
    }
    if (hosts)
        list.push_back({.field = "host-header", .host_header_config = {{.values = hosts}}});
    list.push_back(
        {.field = "path-pattern", .path_pattern_config = {{.values = path_patterns(path)}}}
    );
    return list;
}

ListenerRule::Action forward(const cfn::Resource& group) {
    return {.target_group_arn = group.ref(), .type = "forward"};
}

ListenerRule::Action redirect_to_https() {
    return {
        .redirect_config =
            {{.host = "#{host}",
              .path = "/#{path}",
              .port = "443",
              .protocol = "HTTPS",
              .query = "#{query}",
              .status_code = "HTTP_301"}},
        .type = "redirect"
    };
}

void add_http_rule(cfn::Template& stack, const Http& http, Routing& routing) {
    const auto path = with_slash(http.path.value_or("/"));
    const auto priority =
        add_priority_action(stack, {"HTTPRulePriorityAction", "HTTPListenerArn"}, path);
    stack.add<ListenerRule>(
        "HTTPListenerRule",
        format("A listener rule that forwards requests for path {} to your service", path),
        {.actions = {forward(routing.target_groups.front())},
         .conditions = conditions(http, {}, path),
         .listener_arn = from_controller("HTTPListenerArn"),
         .priority = priority}
    );
    routing.rules = {"HTTPListenerRule"};
}

/// HTTPS forwards requests for the service's names; HTTP leads there, unless the manifest says
/// that it serves them too.
void add_https_rules(cfn::Template& stack, const Input& input, Routing& routing) {
    const auto& http = *input.manifest.http;
    const auto path = with_slash(http.path.value_or("/"));
    const bool redirects = http.redirect_to_https.value_or(true);
    const auto https_priority =
        add_priority_action(stack, {"HTTPSRulePriorityAction", "HTTPSListenerArn"}, path);
    const auto http_priority =
        add_priority_action(stack, {"HTTPRuleWithDomainPriorityAction", "HTTPListenerArn"}, path);
    stack.add<ListenerRule>(
        "HTTPListenerRuleWithDomain",
        format(
            "A listener rule that {} HTTP requests for path {}",
            redirects ? "redirects" : "forwards",
            path
        ),
        {.actions = {redirects ? redirect_to_https() : forward(routing.target_groups.front())},
         .conditions = conditions(http, host_names(input), path),
         .listener_arn = from_controller("HTTPListenerArn"),
         .priority = http_priority}
    );
    stack.add<ListenerRule>(
        "HTTPSListenerRule",
        format("A listener rule that forwards HTTPS requests for path {} to your service", path),
        {.actions = {forward(routing.target_groups.front())},
         .conditions = conditions(http, host_names(input), path),
         .listener_arn = from_controller("HTTPSListenerArn"),
         .priority = https_priority}
    );
    routing.rules = {"HTTPListenerRuleWithDomain", "HTTPSListenerRule"};
}

RecordSetGroup::RecordSet to_load_balancer(const cfn::Text& name) {
    return {
        .alias_target =
            {{.dns_name = from_controller("PublicLoadBalancerDNSName"),
              .hosted_zone_id = from_controller("PublicLoadBalancerHostedZone")}},
        .name = name,
        .type = "A"
    };
}

/// Without an alias, the service's name in the environment's zone.
void add_default_record(cfn::Template& stack) {
    stack.add<RecordSetGroup>(
        "LoadBalancerDNSAlias",
        "The record that leads the service's name to the load balancer",
        {.comment = cfn::sub("LoadBalancer alias for service ${WorkloadName}"),
         .hosted_zone_id = environment_export("HostedZone"),
         .record_sets = {to_load_balancer(
             cfn::join(".", {cfn::ref("WorkloadName"), environment_export("SubDomain"), ""})
         )}}
    );
}

/// Aliases whose zone the manifest names: one group of records for each zone. The environment sees
/// to the others.
void add_records(cfn::Template& stack, const Http& http) {
    std::map<std::string, std::vector<RecordSetGroup::RecordSet>> by_zone;
    for (const auto& alias : http.aliases())
        if (alias.hosted_zone)
            by_zone[*alias.hosted_zone].push_back(to_load_balancer(alias.name));
    for (const auto& [zone, records] : by_zone)
        stack.add<RecordSetGroup>(
            "LoadBalancerDNSAlias" + zone,
            format("Records of aliases in hosted zone {}", zone),
            {.comment = cfn::sub(format(
                 "LoadBalancer aliases for service ${{WorkloadName}} in hosted zone {}", zone
             )),
             .hosted_zone_id = zone,
             .record_sets = records}
        );
}

void add_https_routing(cfn::Template& stack, const Input& input, Routing& routing) {
    if (aliases_of(input).empty())
        add_default_record(stack);
    else
        add_records(stack, *input.manifest.http);
    add_https_rules(stack, input, routing);
}

} // namespace

Routing add_http_routing(cfn::Template& stack, const Input& input) {
    const auto& http = *input.manifest.http;
    const auto port = input.manifest.target_port().value_or(0);
    Routing routing;
    routing.target_groups.push_back(stack.add(
        "TargetGroup",
        format("A target group that leads to your service on port {}", port),
        target_group(http, port)
    ));
    add_priority_function(stack, input);
    if (input.https)
        add_https_routing(stack, input, routing);
    else
        add_http_rule(stack, http, routing);
    return routing;
}

} // namespace copilot::stacks::workload
