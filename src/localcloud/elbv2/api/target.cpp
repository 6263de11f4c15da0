// Targets: who is in a target group, and how they are.
// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html

#include "aws/api/elbv2/deregister_targets.h"
#include "aws/api/elbv2/describe_target_health.h"
#include "aws/api/elbv2/register_targets.h"
#include "host/ipv4.h"
#include "localcloud/ec2/find.h"
#include "localcloud/elbv2/attributes.h"
#include "localcloud/elbv2/describing.h"
#include "localcloud/elbv2/operations.h"

#include <algorithm>

namespace copilot::localcloud::elbv2 {

namespace {

namespace api = aws::elbv2;

aws::ServiceError invalid_target(const std::string& message) {
    return {"InvalidTarget", message};
}

/// The zone of the subnet that has the address. Throws ServiceError InvalidTarget for one outside.
std::string zone_of(Call& call, const TargetGroup& group, const std::string& text) {
    const auto address = host::Ipv4::parse(text);
    if (!address)
        throw validation_error(format("The IP address '{}' is not a valid IPv4 address", text));
    for (const auto& subnet : call.records.list<ec2::Subnet>(call.place(), group.vpc_id))
        if (host::Ipv4Range::parse(subnet.cidr_block)->contains(*address))
            return subnet.availability_zone;
    throw invalid_target(format(
        "The IP address '{}' is not within the range of any subnet of VPC '{}'", text, group.vpc_id
    ));
}

void register_target(Call& call, const TargetGroup& group, const api::TargetDescription& wanted) {
    Target target{.target_group_arn = group.arn, .address = wanted.id};
    target.port = wanted.port.value_or(group.port);
    if (target.port < 1 || target.port > 65535)
        throw validation_error(format("The port '{}' is not 1 to 65535", target.port));
    target.availability_zone = zone_of(call, group, wanted.id);
    target.registered_at = call.clock.now();
    const auto existing = call.records.find<Target>(call.place(), target.record_id());
    if (!existing || existing->draining())
        call.records.put(call.place(), target);
}

aws::Nothing register_targets(const api::RegisterTargets::Input& input, Call& call) {
    const auto group = require<TargetGroup>(call, input.target_group_arn);
    for (const auto& wanted : input.targets)
        register_target(call, group, wanted);
    call.wake("load balancing");
    return {};
}

/// A target of a group that no load balancer uses goes at once; others finish what they have.
aws::Nothing deregister_targets(const api::DeregisterTargets::Input& input, Call& call) {
    const auto group = require<TargetGroup>(call, input.target_group_arn);
    const bool in_use = !load_balancers_using(call, group.arn).empty();
    const std::chrono::seconds delay{
        number_of(group.attributes, "deregistration_delay.timeout_seconds")
    };
    for (const auto& unwanted : input.targets) {
        const auto id = Target::id_of(group.arn, unwanted.id, unwanted.port.value_or(group.port));
        auto target = call.records.find<Target>(call.place(), id);
        if (!target || target->draining())
            continue;
        target->gone_at = call.clock.now() + delay;
        if (in_use && delay.count() > 0)
            call.records.put(call.place(), *target);
        else
            call.records.erase<Target>(call.place(), id);
    }
    call.wake("load balancing");
    return {};
}

api::TargetHealth health_of(const Target& target, bool in_use) {
    if (!in_use)
        return {
            .state = "unused",
            .reason = "Target.NotInUse",
            .description =
                "Target group is not configured to receive traffic from the load balancer",
        };
    if (target.draining())
        return {
            .state = "draining",
            .reason = "Target.DeregistrationInProgress",
            .description = "Target deregistration is in progress",
        };
    api::TargetHealth health{.state = target.health, .reason = {}, .description = {}};
    if (!target.reason.empty())
        health.reason = target.reason;
    if (!target.description.empty())
        health.description = target.description;
    return health;
}

api::TargetHealthDescription describe(const TargetGroup& group, const Target& target, bool in_use) {
    api::TargetHealthDescription described;
    auto& who = described.target.emplace();
    who.id = target.address;
    who.port = target.port;
    who.availability_zone = target.availability_zone;
    described.health_check_port = group.health_check.port == "traffic-port"
                                      ? std::to_string(target.port)
                                      : group.health_check.port;
    described.target_health = health_of(target, in_use);
    return described;
}

api::TargetHealthDescription
describe_stranger(const api::TargetDescription& wanted, std::int64_t port) {
    api::TargetHealthDescription described;
    auto& who = described.target.emplace(wanted);
    who.port = port;
    described.target_health = api::TargetHealth{
        .state = "unused",
        .reason = "Target.NotRegistered",
        .description = "Target is not registered to the target group",
    };
    return described;
}

bool is_gone(const Target& target, Timestamp now) {
    return target.gone_at && *target.gone_at <= now;
}

api::DescribeTargetHealth::Output
describe_target_health(const api::DescribeTargetHealth::Input& input, Call& call) {
    const auto group = require<TargetGroup>(call, input.target_group_arn);
    const bool in_use = !load_balancers_using(call, group.arn).empty();
    const auto now = call.clock.now();
    api::DescribeTargetHealth::Output output;
    auto& described = output.target_health_descriptions;
    if (input.targets.empty())
        for (const auto& target : call.records.list<Target>(call.place(), group.arn))
            if (!is_gone(target, now))
                described.push_back(describe(group, target, in_use));
    for (const auto& wanted : input.targets) {
        const auto port = wanted.port.value_or(group.port);
        const auto id = Target::id_of(group.arn, wanted.id, port);
        const auto target = call.records.find<Target>(call.place(), id);
        described.push_back(
            target && !is_gone(*target, now) ? describe(group, *target, in_use)
                                             : describe_stranger(wanted, port)
        );
    }
    return output;
}

} // namespace

void register_targets(Cloud& cloud) {
    cloud.on<api::DeregisterTargets>(deregister_targets);
    cloud.on<api::DescribeTargetHealth>(describe_target_health);
    cloud.on<api::RegisterTargets>(register_targets);
}

} // namespace copilot::localcloud::elbv2
