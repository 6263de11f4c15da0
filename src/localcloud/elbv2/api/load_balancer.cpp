// Load balancers.
// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html

#include "host/load_balancer.h"

#include "aws/api/elbv2/create_load_balancer.h"
#include "aws/api/elbv2/delete_load_balancer.h"
#include "aws/api/elbv2/describe_load_balancer_attributes.h"
#include "aws/api/elbv2/describe_load_balancers.h"
#include "aws/api/elbv2/modify_load_balancer_attributes.h"
#include "aws/api/elbv2/set_security_groups.h"
#include "aws/api/elbv2/set_subnets.h"
#include "io/crypto.h"
#include "localcloud/ec2/find.h"
#include "localcloud/ec2/network_interfaces.h"
#include "localcloud/elbv2/access_log.h"
#include "localcloud/elbv2/attributes.h"
#include "localcloud/elbv2/describing.h"
#include "localcloud/elbv2/operations.h"
#include "localcloud/iam/trust.h"
#include "localcloud/s3/bucket.h"
#include "localcloud/tags.h"

#include <algorithm>

namespace copilot::localcloud::elbv2 {

namespace {

namespace api = aws::elbv2;

/// The zone that alias records of load balancers name. AWS has one per region; here names are
/// answered by what they are.
constexpr std::string_view canonical_zone = "ZELBLOCALHOST";

std::string full_name(const std::string& arn) {
    return arn.substr(arn.find("app/"));
}

std::vector<api::AvailabilityZone> describe_zones(const LoadBalancer& one) {
    std::vector<api::AvailabilityZone> described;
    for (const auto& zone : one.zones)
        described.push_back({.zone_name = zone.zone_name, .subnet_id = zone.subnet_id});
    return described;
}

api::LoadBalancer describe(const LoadBalancer& one) {
    api::LoadBalancer described;
    described.load_balancer_arn = one.arn;
    described.dns_name = one.dns_name;
    described.canonical_hosted_zone_id = one.canonical_hosted_zone_id;
    described.created_time = one.created_time;
    described.load_balancer_name = one.name;
    described.scheme = one.scheme;
    described.vpc_id = one.vpc_id;
    auto& state = described.state.emplace();
    state.code = one.state;
    if (!one.state_reason.empty())
        state.reason = one.state_reason;
    described.type = one.type;
    described.availability_zones = describe_zones(one);
    described.security_groups = one.security_group_ids;
    described.ip_address_type = "ipv4";
    return described;
}

void check_type(const api::CreateLoadBalancer::Input& input) {
    const auto type = input.type.value_or("application");
    if (type != "application")
        throw aws::ServiceError(
            "OperationNotPermitted",
            format("Load balancers of type '{}' are not supported here", type)
        );
    if (input.ip_address_type.value_or("ipv4") != "ipv4")
        throw aws::ServiceError("OperationNotPermitted", "There is only IPv4 here");
    const auto scheme = input.scheme.value_or("internet-facing");
    if (scheme != "internet-facing" && scheme != "internal")
        throw aws::ServiceError("InvalidScheme", format("The scheme '{}' is not valid", scheme));
}

std::vector<std::string> subnet_ids_of(const auto& input) {
    auto ids = input.subnets;
    for (const auto& mapping : input.subnet_mappings)
        ids.push_back(mapping.subnet_id.value_or(""));
    return ids;
}

/// The subnets: two or more, of one VPC, each in a zone of its own.
std::vector<ec2::Subnet> require_subnets(Call& call, const std::vector<std::string>& ids) {
    std::vector<ec2::Subnet> subnets;
    for (const auto& id : ids) {
        const auto subnet = call.records.find<ec2::Subnet>(call.place(), id);
        if (!subnet)
            throw aws::ServiceError(
                "SubnetNotFound", format("The subnet ID '{}' does not exist", id)
            );
        for (const auto& other : subnets) {
            if (other.vpc_id != subnet->vpc_id)
                throw aws::ServiceError(
                    "InvalidConfigurationRequest", "All subnets must belong to the same VPC"
                );
            if (other.availability_zone == subnet->availability_zone)
                throw aws::ServiceError(
                    "InvalidConfigurationRequest",
                    format(
                        "A load balancer cannot be attached to multiple subnets in the same "
                        "Availability Zone: {}",
                        subnet->availability_zone
                    )
                );
        }
        subnets.push_back(*subnet);
    }
    if (subnets.size() < 2)
        throw validation_error(
            "At least two subnets in two different Availability Zones must be specified"
        );
    return subnets;
}

bool has_internet_gateway(Call& call, const std::string& vpc_id) {
    const auto gateways = call.records.list<ec2::InternetGateway>(call.place());
    return std::ranges::find(gateways, vpc_id, &ec2::InternetGateway::vpc_id) != gateways.end();
}

std::vector<std::string>
check_groups(Call& call, const std::vector<std::string>& ids, const std::string& vpc_id) {
    if (ids.empty())
        return {ec2::require<ec2::Vpc>(call, vpc_id).default_security_group_id};
    for (const auto& id : ids) {
        const auto group = call.records.find<ec2::SecurityGroup>(call.place(), id);
        if (!group || group->vpc_id != vpc_id)
            throw aws::ServiceError(
                "InvalidSecurityGroup", format("One or more security groups are invalid: {}", id)
            );
    }
    return ids;
}

LoadBalancerZone make_zone(Call& call, const LoadBalancer& one, const ec2::Subnet& subnet) {
    const auto interface = ec2::make_network_interface(
        call,
        {.subnet_id = subnet.subnet_id,
         .group_ids = one.security_group_ids,
         .public_ip = one.scheme == "internet-facing",
         .description = "ELB " + full_name(one.arn),
         .requester_id = "amazon-elb",
         .attached_to = one.arn}
    );
    return {subnet.availability_zone, subnet.subnet_id, interface.network_interface_id};
}

std::string take_loopback_address(Call& call, const std::string& arn) {
    constexpr unsigned most_attempts = 10'000;
    for (unsigned attempt = 0; attempt < most_attempts; ++attempt) {
        auto address = host::loopback_address(arn, attempt).text();
        if (call.records.find<LoopbackAddress>(machine_place(), address))
            continue;
        call.records.put(machine_place(), LoopbackAddress{address, arn});
        return address;
    }
    throw aws::ServiceError("TooManyLoadBalancers", "No loopback address is left");
}

/// "shop-test-pub-1234567890.us-west-2.elb.localhost": one label, so that browsers take it for the
/// machine itself.
std::string dns_name(const LoadBalancer& one, const std::string& region) {
    constexpr std::size_t digits = 10;
    std::string number;
    for (const char byte : io::sha256(one.arn).substr(0, digits))
        number += static_cast<char>('0' + static_cast<unsigned char>(byte) % 10);
    const auto prefix = one.scheme == "internal" ? "internal-" : "";
    return format("{}{}-{}.{}.elb.localhost", prefix, one.name, number, region);
}

void check_unused_name(Call& call, const std::string& name) {
    check_name("load balancer", name);
    if (name.starts_with("internal-"))
        throw validation_error(
            format("The load balancer name '{}' cannot begin with 'internal-'", name)
        );
    for (const auto& other : call.records.list<LoadBalancer>(call.place()))
        if (other.name == name)
            throw aws::ServiceError(
                "DuplicateLoadBalancerName",
                format(
                    "A load balancer with the same name '{}' exists, but with different settings",
                    name
                )
            );
}

api::CreateLoadBalancer::Output
create_load_balancer(const api::CreateLoadBalancer::Input& input, Call& call) {
    const auto arn = call.arn(
        "elasticloadbalancing", format("loadbalancer/app/{}/{}", input.name, call.new_id("", 16))
    );
    if (const auto made_before = call.records.find<LoadBalancer>(call.place(), arn))
        return {.load_balancers = {describe(*made_before)}};
    check_type(input);
    check_unused_name(call, input.name);
    const auto subnets = require_subnets(call, subnet_ids_of(input));
    LoadBalancer one{.arn = arn, .name = input.name};
    one.scheme = input.scheme.value_or("internet-facing");
    one.vpc_id = subnets.front().vpc_id;
    if (one.scheme == "internet-facing" && !has_internet_gateway(call, one.vpc_id))
        throw aws::ServiceError(
            "InvalidSubnet", format("VPC {} has no internet gateway", one.vpc_id)
        );
    one.security_group_ids = check_groups(call, input.security_groups, one.vpc_id);
    for (const auto& subnet : subnets)
        one.zones.push_back(make_zone(call, one, subnet));
    one.dns_name = dns_name(one, call.caller.region);
    one.canonical_hosted_zone_id = canonical_zone;
    one.loopback_address = take_loopback_address(call, arn);
    one.attributes = load_balancer_defaults();
    one.created_time = call.clock.now();
    one.tags = tags_from(input.tags);
    call.records.put(call.place(), one);
    call.wake("load balancing");
    call.wake("names");
    return {.load_balancers = {describe(one)}};
}

void erase_listeners(Call& call, const std::string& load_balancer_arn) {
    for (const auto& listener : call.records.list<Listener>(call.place(), load_balancer_arn)) {
        for (const auto& rule : call.records.list<Rule>(call.place(), listener.arn))
            call.records.erase<Rule>(call.place(), rule.arn);
        call.records.erase<Listener>(call.place(), listener.arn);
    }
}

/// One that is not there counts as deleted.
aws::Nothing delete_load_balancer(const api::DeleteLoadBalancer::Input& input, Call& call) {
    const auto one = call.records.find<LoadBalancer>(call.place(), input.load_balancer_arn);
    if (!one)
        return {};
    const auto* is_protected = one->attributes.find("deletion_protection.enabled");
    if (is_protected && *is_protected == "true")
        throw aws::ServiceError(
            "OperationNotPermitted",
            format(
                "Load balancer '{}' cannot be deleted because deletion protection is enabled",
                one->arn
            )
        );
    erase_listeners(call, one->arn);
    for (const auto& zone : one->zones)
        ec2::unmake_network_interface(call, zone.network_interface_id);
    call.records.erase<LoopbackAddress>(machine_place(), one->loopback_address);
    call.records.erase<LoadBalancer>(call.place(), one->arn);
    call.wake("load balancing");
    call.wake("names");
    return {};
}

LoadBalancer require_name(const std::vector<LoadBalancer>& all, const std::string& name) {
    const auto found = std::ranges::find(all, name, &LoadBalancer::name);
    if (found == all.end())
        throw aws::ServiceError(
            "LoadBalancerNotFound", format("Load balancers '[{}]' not found", name)
        );
    return *found;
}

api::DescribeLoadBalancers::Output
describe_load_balancers(const api::DescribeLoadBalancers::Input& input, Call& call) {
    const auto all = call.records.list<LoadBalancer>(call.place());
    std::vector<LoadBalancer> found;
    for (const auto& arn : input.load_balancer_arns)
        found.push_back(require<LoadBalancer>(call, arn));
    for (const auto& name : input.names)
        found.push_back(require_name(all, name));
    if (input.load_balancer_arns.empty() && input.names.empty())
        found = all;
    api::DescribeLoadBalancers::Output output;
    write_page(found, input, output.load_balancers, output.next_marker, describe);
    return output;
}

api::DescribeLoadBalancerAttributes::Output
describe_attributes(const api::DescribeLoadBalancerAttributes::Input& input, Call& call) {
    const auto one = require<LoadBalancer>(call, input.load_balancer_arn);
    return {.attributes = write_attributes<api::LoadBalancerAttribute>(one.attributes)};
}

/// Whoever writes access logs must be let in by the bucket's policy.
void check_access_logs(const Call& call, const LoadBalancer& one) {
    const auto value = [&](std::string_view key) {
        const auto* found = one.attributes.find(key);
        return found ? *found : std::string();
    };
    if (value("access_logs.s3.enabled") != "true")
        return;
    const auto writer = access_log_writer(call.caller.region);
    if (!writer)
        throw aws::ServiceError(
            "OperationNotPermitted",
            format("Nobody writes access logs in region {}", call.caller.region)
        );
    const auto name = value("access_logs.s3.bucket");
    const Call as_writer{*writer, call.records, call.clock, {}};
    const auto key = access_log_key({call.place(), one}, call.clock.now(), "test");
    const auto bucket = call.records.find<s3::Bucket>(s3::everywhere(), name);
    const iam::ConditionContext context{{"aws:SecureTransport", "true"}};
    if (!bucket || !bucket->policy
        || !iam::may_across(
            as_writer,
            *bucket->policy,
            "s3:PutObject",
            format("arn:aws:s3:::{}/{}", name, key),
            context
        ))
        throw aws::ServiceError(
            "InvalidConfigurationRequest",
            format("Access Denied for bucket: {}. Please check S3bucket permission", name)
        );
}

api::ModifyLoadBalancerAttributes::Output
modify_attributes(const api::ModifyLoadBalancerAttributes::Input& input, Call& call) {
    auto one = require<LoadBalancer>(call, input.load_balancer_arn);
    set_attributes(one.attributes, input.attributes, set_load_balancer_attribute);
    check_access_logs(call, one);
    call.records.put(call.place(), one);
    call.wake("load balancing");
    return {.attributes = write_attributes<api::LoadBalancerAttribute>(one.attributes)};
}

api::SetSecurityGroups::Output
set_security_groups(const api::SetSecurityGroups::Input& input, Call& call) {
    auto one = require<LoadBalancer>(call, input.load_balancer_arn);
    one.security_group_ids = check_groups(call, input.security_groups, one.vpc_id);
    for (const auto& zone : one.zones) {
        auto interface = ec2::require<ec2::NetworkInterface>(call, zone.network_interface_id);
        interface.group_ids = one.security_group_ids;
        call.records.put(call.place(), interface);
    }
    call.records.put(call.place(), one);
    call.wake("network");
    return {.security_group_ids = one.security_group_ids};
}

/// Keeps the interfaces of subnets that stay.
void change_zones(Call& call, LoadBalancer& one, const std::vector<ec2::Subnet>& subnets) {
    std::vector<LoadBalancerZone> zones;
    for (const auto& zone : one.zones)
        if (std::ranges::find(subnets, zone.subnet_id, &ec2::Subnet::subnet_id) != subnets.end())
            zones.push_back(zone);
        else
            ec2::unmake_network_interface(call, zone.network_interface_id);
    for (const auto& subnet : subnets)
        if (std::ranges::find(zones, subnet.subnet_id, &LoadBalancerZone::subnet_id) == zones.end())
            zones.push_back(make_zone(call, one, subnet));
    one.zones = std::move(zones);
}

api::SetSubnets::Output set_subnets(const api::SetSubnets::Input& input, Call& call) {
    auto one = require<LoadBalancer>(call, input.load_balancer_arn);
    const auto subnets = require_subnets(call, subnet_ids_of(input));
    if (subnets.front().vpc_id != one.vpc_id)
        throw aws::ServiceError(
            "InvalidConfigurationRequest", "The subnets must belong to the load balancer's VPC"
        );
    change_zones(call, one, subnets);
    call.records.put(call.place(), one);
    call.wake("load balancing");
    call.wake("names");
    api::SetSubnets::Output output;
    output.availability_zones = describe_zones(one);
    output.ip_address_type = "ipv4";
    return output;
}

} // namespace

void register_load_balancers(Cloud& cloud) {
    cloud.on<api::CreateLoadBalancer>(create_load_balancer);
    cloud.on<api::DeleteLoadBalancer>(delete_load_balancer);
    cloud.on<api::DescribeLoadBalancerAttributes>(describe_attributes);
    cloud.on<api::DescribeLoadBalancers>(describe_load_balancers);
    cloud.on<api::ModifyLoadBalancerAttributes>(modify_attributes);
    cloud.on<api::SetSecurityGroups>(set_security_groups);
    cloud.on<api::SetSubnets>(set_subnets);
}

} // namespace copilot::localcloud::elbv2
