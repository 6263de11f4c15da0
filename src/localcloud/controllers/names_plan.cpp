// Names that a VPC's resolver knows: the services of its Cloud Map namespaces, the hosted zones
// that are associated with it, public zones, and its load balancers. Where two zones have one name,
// the private one answers.
// https://docs.aws.amazon.com/cloud-map/latest/dg/services-route53.html

#include "localcloud/controllers/names_plan.h"

#include "base/error.h"
#include "base/format.h"
#include "base/text.h"
#include "host/vpc_network.h"

#include <algorithm>
#include <map>

namespace copilot::localcloud {

namespace {

constexpr std::size_t most_answers = 8;
constexpr std::string_view load_balancer_zone = "elb.localhost";
constexpr int load_balancer_ttl = 60;

template <Record T>
std::vector<T> every(Records& records) {
    std::vector<T> found;
    for (auto& placed : records.all<T>())
        found.push_back(std::move(placed.record));
    return found;
}

std::string without_dot(const std::string& name) {
    return name.ends_with('.') ? name.substr(0, name.size() - 1) : name;
}

std::string attribute(const servicediscovery::Instance& instance, std::string_view name) {
    const auto* value = instance.attributes.find(name);
    return value ? *value : std::string();
}

/// Where a resolver's clients find a load balancer.
using Addresses = std::vector<std::string> (*)(const NameRecords&, const elbv2::LoadBalancer&);

/// The addresses of a load balancer in its VPC.
std::vector<std::string>
addresses_in_vpc(const NameRecords& records, const elbv2::LoadBalancer& load_balancer) {
    std::vector<std::string> addresses;
    for (const auto& zone : load_balancer.zones)
        for (const auto& interface : records.interfaces)
            if (interface.network_interface_id == zone.network_interface_id)
                addresses.push_back(interface.private_ip_address);
    return addresses;
}

/// The address of a load balancer on the machine.
std::vector<std::string>
addresses_on_machine(const NameRecords&, const elbv2::LoadBalancer& load_balancer) {
    return {load_balancer.loopback_address};
}

/// Up to eight that are healthy; up to eight of all when none is.
std::vector<const servicediscovery::Instance*>
answering(const NameRecords& records, const servicediscovery::Service& service) {
    std::vector<const servicediscovery::Instance*> all;
    std::vector<const servicediscovery::Instance*> healthy;
    for (const auto& instance : records.instances) {
        if (instance.service_id != service.id)
            continue;
        all.push_back(&instance);
        if (instance.health_status == "HEALTHY")
            healthy.push_back(&instance);
    }
    auto& chosen = healthy.empty() ? all : healthy;
    std::ranges::sort(chosen, {}, [](const auto* instance) { return instance->id; });
    chosen.resize(std::min(chosen.size(), most_answers));
    return chosen;
}

void add_instance(
    host::DnsZone& zone,
    const std::string& name,
    const servicediscovery::DnsRecord& record,
    const servicediscovery::Instance& instance
) {
    const auto ttl = static_cast<int>(record.ttl);
    const auto address = attribute(instance, "AWS_INSTANCE_IPV4");
    const auto alias = attribute(instance, "AWS_INSTANCE_CNAME");
    const auto port = attribute(instance, "AWS_INSTANCE_PORT");
    if (record.type == "A" && !address.empty())
        zone.records.push_back({name, ttl, "A", address});
    if (record.type == "CNAME" && !alias.empty())
        zone.records.push_back({name, ttl, "CNAME", without_dot(alias) + "."});
    if (record.type == "SRV" && !port.empty() && !address.empty()) {
        const auto target = instance.id + "." + name; // A name of its own for the address.
        zone.records.push_back({name, ttl, "SRV", format("1 1 {} {}.", port, target)});
        zone.records.push_back({target, ttl, "A", address});
    }
}

host::DnsZone namespace_zone(const NameRecords& records, const servicediscovery::Namespace& owner) {
    host::DnsZone zone{.name = without_dot(owner.name)};
    for (const auto& service : records.services) {
        if (service.namespace_id != owner.id)
            continue;
        const auto name = service.name + "." + zone.name;
        for (const auto* instance : answering(records, service))
            for (const auto& record : service.dns_records)
                add_instance(zone, name, record, *instance);
    }
    return zone;
}

/// A load balancer's name in an alias may have "dualstack." in front.
const elbv2::LoadBalancer* load_balancer_named(const NameRecords& records, std::string name) {
    constexpr std::string_view prefix = "dualstack.";
    name = lower_case(without_dot(name));
    if (name.starts_with(prefix))
        name = name.substr(prefix.size());
    for (const auto& load_balancer : records.load_balancers)
        if (lower_case(load_balancer.dns_name) == name)
            return &load_balancer;
    return nullptr;
}

/// An alias answers with what its target has: addresses of a load balancer, or values of another
/// name in the same zone.
void add_alias(
    host::DnsZone& zone,
    const NameRecords& records,
    const std::string& name,
    const route53::RecordSet& set,
    Addresses addresses_of
) {
    if (const auto* load_balancer = load_balancer_named(records, set.alias->dns_name))
        for (const auto& address : addresses_of(records, *load_balancer))
            if (set.type == "A")
                zone.records.push_back({name, load_balancer_ttl, "A", address});
    for (const auto& other : records.record_sets)
        if (other.hosted_zone_id == set.hosted_zone_id && other.type == set.type && !other.alias
            && without_dot(other.name) == without_dot(set.alias->dns_name))
            for (const auto& value : other.values)
                zone.records.push_back({name, static_cast<int>(other.ttl), set.type, value});
}

/// A name in another's words: Route 53 writes "*" as "\052".
std::string record_name(const std::string& name) {
    auto plain = without_dot(name);
    for (std::size_t at = 0; (at = plain.find("\\052", at)) != std::string::npos;)
        plain.replace(at, 4, "*");
    return plain;
}

host::DnsZone hosted_zone(
    const NameRecords& records,
    const route53::HostedZone& owner,
    Addresses addresses_of = addresses_in_vpc
) {
    host::DnsZone zone{.name = without_dot(owner.name)};
    for (const auto& set : records.record_sets) {
        const auto name = record_name(set.name);
        const bool is_own = set.type == "SOA" || (set.type == "NS" && name == zone.name);
        if (set.hosted_zone_id != owner.id || is_own)
            continue;
        if (set.alias)
            add_alias(zone, records, name, set, addresses_of);
        else if (set.weight != 0) // Weight 0: never.
            for (const auto& value : set.values)
                zone.records.push_back({name, static_cast<int>(set.ttl), set.type, value});
    }
    return zone;
}

bool is_associated(const route53::HostedZone& zone, const std::string& vpc_id) {
    return std::ranges::find(zone.vpcs, vpc_id, &route53::ZoneVpc::vpc_id) != zone.vpcs.end();
}

host::DnsZone load_balancers_zone(const NameRecords& records, const std::string& vpc_id) {
    host::DnsZone zone{.name = std::string(load_balancer_zone)};
    for (const auto& load_balancer : records.load_balancers)
        if (load_balancer.vpc_id == vpc_id
            && load_balancer.dns_name.ends_with(format(".{}", load_balancer_zone)))
            for (const auto& address : addresses_in_vpc(records, load_balancer))
                zone.records.push_back({load_balancer.dns_name, load_balancer_ttl, "A", address});
    return zone;
}

std::vector<host::DnsZone> zones_of(const NameRecords& records, const Placed<ec2::Vpc>& vpc) {
    const auto& vpc_id = vpc.record.vpc_id;
    std::map<std::string, host::DnsZone> zones;
    const auto add = [&](host::DnsZone zone) {
        auto name = zone.name;
        zones.emplace(std::move(name), std::move(zone));
    };
    for (const auto& owner : records.namespaces)
        if (owner.type == "DNS_PRIVATE" && owner.vpc_id == vpc_id)
            add(namespace_zone(records, owner));
    for (const auto& [place, zone] : records.hosted_zones)
        if (zone.private_zone && zone.linked_service.empty() && is_associated(zone, vpc_id))
            add(hosted_zone(records, zone));
    for (const auto& [place, zone] : records.hosted_zones)
        if (!zone.private_zone)
            add(hosted_zone(records, zone));
    add(load_balancers_zone(records, vpc_id));
    std::vector<host::DnsZone> sorted;
    for (auto& [name, zone] : zones)
        sorted.push_back(std::move(zone));
    return sorted;
}

} // namespace

NameRecords read_name_records(Records& records) {
    return {
        records.all<ec2::Vpc>(),
        every<ec2::NetworkInterface>(records),
        every<elbv2::LoadBalancer>(records),
        every<servicediscovery::Namespace>(records),
        every<servicediscovery::Service>(records),
        every<servicediscovery::Instance>(records),
        records.all<route53::HostedZone>(),
        every<route53::RecordSet>(records),
    };
}

std::optional<host::Resolver> plan_machine_resolver(
    const NameRecords& records, host::Ipv4 address, const std::vector<std::string>& forwarders
) {
    host::Resolver resolver{
        .vpc_id = std::string(host::machine_resolver),
        .addresses = {address},
        .forwarders = forwarders
    };
    std::map<std::string, host::DnsZone> zones;
    for (const auto& [place, owner] : records.hosted_zones)
        if (!owner.private_zone)
            zones.emplace(owner.name, hosted_zone(records, owner, addresses_on_machine));
    for (auto& [name, zone] : zones)
        resolver.zones.push_back(std::move(zone));
    return zones.empty() ? std::nullopt : std::optional(std::move(resolver));
}

std::vector<host::Resolver>
plan_resolvers(const NameRecords& records, const std::vector<std::string>& forwarders) {
    std::vector<host::Resolver> resolvers;
    for (const auto& vpc : records.vpcs) {
        const auto range = host::Ipv4Range::parse(vpc.record.cidr_block);
        if (!range)
            throw Error(format("'{}' is no range of IPv4 addresses", vpc.record.cidr_block));
        if (!vpc.record.enable_dns_support)
            continue;
        resolvers.push_back(
            {.vpc_id = vpc.record.vpc_id,
             .addresses = {range->base.plus(2), host::link_local_resolver_address()},
             .zones = zones_of(records, vpc),
             .forwarders = forwarders}
        );
    }
    return resolvers;
}

} // namespace copilot::localcloud
