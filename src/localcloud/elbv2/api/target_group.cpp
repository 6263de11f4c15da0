// Target groups: who answers requests, and how their health is checked.

#include "aws/api/elbv2/create_target_group.h"
#include "aws/api/elbv2/delete_target_group.h"
#include "aws/api/elbv2/describe_target_group_attributes.h"
#include "aws/api/elbv2/describe_target_groups.h"
#include "aws/api/elbv2/modify_target_group.h"
#include "aws/api/elbv2/modify_target_group_attributes.h"
#include "localcloud/ec2/find.h"
#include "localcloud/elbv2/attributes.h"
#include "localcloud/elbv2/describing.h"
#include "localcloud/elbv2/operations.h"
#include "localcloud/tags.h"

#include <algorithm>

namespace copilot::localcloud::elbv2 {

namespace {

namespace api = aws::elbv2;

api::TargetGroup describe(Call& call, const TargetGroup& group) {
    const auto& check = group.health_check;
    api::TargetGroup described;
    described.target_group_arn = group.arn;
    described.target_group_name = group.name;
    described.protocol = group.protocol;
    described.port = group.port;
    described.vpc_id = group.vpc_id;
    described.health_check_protocol = check.protocol;
    described.health_check_port = check.port;
    described.health_check_enabled = check.enabled;
    described.health_check_interval_seconds = check.interval_seconds;
    described.health_check_timeout_seconds = check.timeout_seconds;
    described.healthy_threshold_count = check.healthy_threshold;
    described.unhealthy_threshold_count = check.unhealthy_threshold;
    described.health_check_path = check.path;
    auto& matcher = described.matcher.emplace();
    (group.protocol_version == "GRPC" ? matcher.grpc_code : matcher.http_code) = check.matcher;
    described.load_balancer_arns = load_balancers_using(call, group.arn);
    described.target_type = group.target_type;
    described.protocol_version = group.protocol_version;
    described.ip_address_type = "ipv4";
    return described;
}

void check_range(
    std::string_view what, std::int64_t value, std::int64_t smallest, std::int64_t largest
) {
    if (value < smallest || value > largest)
        throw validation_error(
            format("{} '{}' must be between {} and {}", what, value, smallest, largest)
        );
}

void check(const HealthCheck& health) {
    check_range("Health check interval", health.interval_seconds, 5, 300);
    check_range("Health check timeout", health.timeout_seconds, 2, 120);
    check_range("Healthy threshold count", health.healthy_threshold, 2, 10);
    check_range("Unhealthy threshold count", health.unhealthy_threshold, 2, 10);
    if (health.timeout_seconds >= health.interval_seconds)
        throw validation_error(format(
            "Health check timeout '{}' must be smaller than the interval '{}'",
            health.timeout_seconds,
            health.interval_seconds
        ));
    if (health.protocol != "HTTP" && health.protocol != "HTTPS")
        throw validation_error(
            format("Health check protocol '{}' must be one of 'HTTP, HTTPS'", health.protocol)
        );
    if (!health.path.starts_with('/'))
        throw validation_error(format("Health check path '{}' must start with a '/'", health.path));
    if (!health.enabled)
        throw validation_error(
            "Health check enabled must be true for target groups with target type 'ip'"
        );
}

void read_health_check(const auto& input, HealthCheck& health) {
    health.enabled = input.health_check_enabled.value_or(health.enabled);
    health.protocol = input.health_check_protocol.value_or(health.protocol);
    health.port = input.health_check_port.value_or(health.port);
    health.path = input.health_check_path.value_or(health.path);
    health.interval_seconds = input.health_check_interval_seconds.value_or(health.interval_seconds);
    health.timeout_seconds = input.health_check_timeout_seconds.value_or(health.timeout_seconds);
    health.healthy_threshold = input.healthy_threshold_count.value_or(health.healthy_threshold);
    health.unhealthy_threshold =
        input.unhealthy_threshold_count.value_or(health.unhealthy_threshold);
    if (input.matcher)
        health.matcher =
            input.matcher->http_code.value_or(input.matcher->grpc_code.value_or(health.matcher));
    check(health);
}

void read_settings(
    const Call& call, const api::CreateTargetGroup::Input& input, TargetGroup& group
) {
    group.target_type = input.target_type.value_or("instance");
    if (group.target_type != "ip")
        throw aws::ServiceError(
            "OperationNotPermitted",
            format(
                "Target groups of type '{}' are not supported here: only 'ip'", group.target_type
            )
        );
    if (!input.protocol || !input.port || !input.vpc_id)
        throw validation_error("A protocol, a port and a VPC ID must be specified");
    group.protocol = *input.protocol;
    group.port = *input.port;
    if (group.protocol != "HTTP" && group.protocol != "HTTPS")
        throw aws::ServiceError(
            "OperationNotPermitted",
            format(
                "Target groups with protocol '{}' are not supported here: only HTTP and HTTPS",
                group.protocol
            )
        );
    check_range("Port", group.port, 1, 65535);
    group.protocol_version = input.protocol_version.value_or("HTTP1");
    group.vpc_id = *input.vpc_id;
    if (!call.records.find<ec2::Vpc>(call.place(), group.vpc_id))
        throw validation_error(format("The VPC ID '{}' is not found", group.vpc_id));
}

void set_protocol_version(TargetGroup& group) {
    const auto& version = group.protocol_version;
    if (version != "HTTP1" && version != "HTTP2" && version != "GRPC")
        throw validation_error(
            format("Protocol version '{}' must be one of 'GRPC, HTTP1, HTTP2'", version)
        );
    if (version != "GRPC")
        return;
    group.health_check.path = "/AWS.ALB/healthcheck";
    group.health_check.matcher = "12";
}

api::CreateTargetGroup::Output
create_target_group(const api::CreateTargetGroup::Input& input, Call& call) {
    TargetGroup group{
        .arn = call.arn(
            "elasticloadbalancing", format("targetgroup/{}/{}", input.name, call.new_id("", 16))
        ),
        .name = input.name,
    };
    if (const auto made_before = call.records.find<TargetGroup>(call.place(), group.arn))
        return {.target_groups = {describe(call, *made_before)}};
    check_name("target group", input.name);
    for (const auto& other : call.records.list<TargetGroup>(call.place()))
        if (other.name == input.name)
            throw aws::ServiceError(
                "DuplicateTargetGroupName",
                format(
                    "A target group with the same name '{}' exists, but with different settings",
                    input.name
                )
            );
    read_settings(call, input, group);
    set_protocol_version(group);
    read_health_check(input, group.health_check);
    group.attributes = target_group_defaults();
    group.tags = tags_from(input.tags);
    call.records.put(call.place(), group);
    return {.target_groups = {describe(call, group)}};
}

api::ModifyTargetGroup::Output
modify_target_group(const api::ModifyTargetGroup::Input& input, Call& call) {
    auto group = require<TargetGroup>(call, input.target_group_arn);
    read_health_check(input, group.health_check);
    call.records.put(call.place(), group);
    call.wake("load balancing");
    return {.target_groups = {describe(call, group)}};
}

aws::Nothing delete_target_group(const api::DeleteTargetGroup::Input& input, Call& call) {
    const auto group = call.records.find<TargetGroup>(call.place(), input.target_group_arn);
    if (!group)
        return {};
    if (!load_balancers_using(call, group->arn).empty())
        throw aws::ServiceError(
            "ResourceInUse",
            format("Target group '{}' is currently in use by a listener or a rule", group->arn)
        );
    for (const auto& target : call.records.list<Target>(call.place(), group->arn))
        call.records.erase<Target>(call.place(), target.record_id());
    call.records.erase<TargetGroup>(call.place(), group->arn);
    call.wake("load balancing");
    return {};
}

TargetGroup require_name(const std::vector<TargetGroup>& all, const std::string& name) {
    const auto found = std::ranges::find(all, name, &TargetGroup::name);
    if (found == all.end())
        throw aws::ServiceError("TargetGroupNotFound", "One or more target groups not found");
    return *found;
}

std::vector<TargetGroup> used_by(Call& call, const std::string& load_balancer_arn) {
    (void)require<LoadBalancer>(call, load_balancer_arn);
    auto found = call.records.list<TargetGroup>(call.place());
    std::erase_if(found, [&](const TargetGroup& group) {
        const auto users = load_balancers_using(call, group.arn);
        return std::ranges::find(users, load_balancer_arn) == users.end();
    });
    return found;
}

api::DescribeTargetGroups::Output
describe_target_groups(const api::DescribeTargetGroups::Input& input, Call& call) {
    const auto all = call.records.list<TargetGroup>(call.place());
    std::vector<TargetGroup> found;
    for (const auto& arn : input.target_group_arns)
        found.push_back(require<TargetGroup>(call, arn));
    for (const auto& name : input.names)
        found.push_back(require_name(all, name));
    if (input.load_balancer_arn)
        found = used_by(call, *input.load_balancer_arn);
    else if (input.target_group_arns.empty() && input.names.empty())
        found = all;
    api::DescribeTargetGroups::Output output;
    write_page(found, input, output.target_groups, output.next_marker, [&](const TargetGroup& one) {
        return describe(call, one);
    });
    return output;
}

api::DescribeTargetGroupAttributes::Output
describe_attributes(const api::DescribeTargetGroupAttributes::Input& input, Call& call) {
    const auto group = require<TargetGroup>(call, input.target_group_arn);
    return {.attributes = write_attributes<api::TargetGroupAttribute>(group.attributes)};
}

api::ModifyTargetGroupAttributes::Output
modify_attributes(const api::ModifyTargetGroupAttributes::Input& input, Call& call) {
    auto group = require<TargetGroup>(call, input.target_group_arn);
    set_attributes(group.attributes, input.attributes, set_target_group_attribute);
    call.records.put(call.place(), group);
    call.wake("load balancing");
    return {.attributes = write_attributes<api::TargetGroupAttribute>(group.attributes)};
}

} // namespace

void register_target_groups(Cloud& cloud) {
    cloud.on<api::CreateTargetGroup>(create_target_group);
    cloud.on<api::DeleteTargetGroup>(delete_target_group);
    cloud.on<api::DescribeTargetGroupAttributes>(describe_attributes);
    cloud.on<api::DescribeTargetGroups>(describe_target_groups);
    cloud.on<api::ModifyTargetGroup>(modify_target_group);
    cloud.on<api::ModifyTargetGroupAttributes>(modify_attributes);
}

} // namespace copilot::localcloud::elbv2
