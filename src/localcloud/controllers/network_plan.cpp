// Reads VPCs the way EC2 does: a subnet is public or private by the default route of its table,
// an interface belongs to its groups, and a load balancer's interfaces are one device.

#include "localcloud/controllers/network_plan.h"

#include "base/error.h"
#include "base/format.h"

#include <algorithm>
#include <map>
#include <set>

namespace copilot::localcloud {

namespace {

constexpr std::string_view everywhere = "0.0.0.0/0";

template <Record T>
std::vector<T> every(Records& records) {
    std::vector<T> found;
    for (auto& placed : records.all<T>())
        found.push_back(std::move(placed.record));
    return found;
}

template <typename T>
const T* find(const std::vector<T>& items, std::string_view id) {
    for (const auto& item : items)
        if (item.record_id() == id)
            return &item;
    return nullptr;
}

host::Ipv4 address_of(const std::string& text) {
    const auto address = host::Ipv4::parse(text);
    if (!address)
        throw Error(format("'{}' is no IPv4 address", text));
    return *address;
}

host::Ipv4Range range_of(const std::string& text) {
    const auto range = host::Ipv4Range::parse(text);
    if (!range)
        throw Error(format("'{}' is no range of IPv4 addresses", text));
    return *range;
}

host::SubnetRule filter_rule(const ec2::NetworkAclEntry& entry) {
    const std::map<std::string, std::string> names{{"1", "icmp"}, {"6", "tcp"}, {"17", "udp"}};
    const auto name = names.find(entry.protocol);
    const bool is_icmp = entry.protocol == "1";
    const auto from = is_icmp ? entry.icmp_type : entry.from_port;
    const auto to = is_icmp ? entry.icmp_code : entry.to_port;
    return {
        .allow = entry.rule_action == "allow",
        .match =
            {
                .protocol = name == names.end() ? entry.protocol : name->second,
                .from_port = static_cast<int>(from.value_or(-1)),
                .to_port = static_cast<int>(to.value_or(-1)),
                .ranges = {range_of(entry.cidr_block)},
            },
    };
}

/// The entries of one direction, the lowest number first.
std::vector<host::SubnetRule> filter_rules(const ec2::NetworkAcl& acl, bool egress) {
    auto entries = acl.entries;
    std::ranges::sort(entries, {}, &ec2::NetworkAclEntry::rule_number);
    std::vector<host::SubnetRule> rules;
    for (const auto& entry : entries)
        if (entry.egress == egress && !entry.cidr_block.empty()) // There is no IPv6 here.
            rules.push_back(filter_rule(entry));
    return rules;
}

/// As the one that a VPC has from the start.
bool lets_everything_pass(const ec2::NetworkAcl& acl) {
    const host::SubnetRule all{
        .allow = true, .match = {.ranges = {range_of(std::string(everywhere))}}
    };
    const auto ingress = filter_rules(acl, false);
    const auto egress = filter_rules(acl, true);
    return !ingress.empty() && ingress.front() == all && !egress.empty() && egress.front() == all;
}

/// Plans one VPC.
class Planner {
public:
    Planner(const NetworkRecords& records, const ec2::Vpc& vpc) : records_(records), vpc_(vpc) {}

    NetworkPlan plan() {
        plan_.network.id = plan_.firewall.vpc_id = vpc_.vpc_id;
        plan_.firewall.counts_flows = has_flow_log();
        plan_.network.ranges = {range_of(vpc_.cidr_block)};
        plan_.firewall.resolvers = {
            resolver_address(plan_.network), host::link_local_resolver_address()
        };
        add_subnets();
        add_interfaces();
        add_groups();
        return std::move(plan_);
    }

private:
    void add_subnets() {
        for (const auto& subnet : records_.subnets) {
            if (subnet.vpc_id != vpc_.vpc_id)
                continue;
            const auto range = range_of(subnet.cidr_block);
            const auto egress = egress_of(subnet);
            plan_.network.subnets.push_back({subnet.subnet_id, range, egress});
            if (egress == host::Egress::nat_gateway)
                plan_.firewall.translated.push_back(range);
            if (const auto* acl = acl_of(subnet); acl && !lets_everything_pass(*acl))
                plan_.firewall.filters.push_back(
                    {range, filter_rules(*acl, false), filter_rules(*acl, true)}
                );
        }
    }

    [[nodiscard]] const ec2::NetworkAcl* acl_of(const ec2::Subnet& subnet) const {
        for (const auto& acl : records_.network_acls)
            for (const auto& association : acl.associations)
                if (association.subnet_id == subnet.subnet_id)
                    return &acl;
        return nullptr;
    }

    [[nodiscard]] const ec2::RouteTable* table_of(const ec2::Subnet& subnet) const {
        for (const auto& table : records_.route_tables)
            for (const auto& association : table.associations)
                if (association.subnet_id == subnet.subnet_id)
                    return &table;
        return find(records_.route_tables, vpc_.main_route_table_id);
    }

    [[nodiscard]] host::Egress egress_of(const ec2::Subnet& subnet) const {
        const auto* table = table_of(subnet);
        if (table)
            for (const auto& route : table->routes)
                if (route.destination_cidr_block == everywhere)
                    return egress_of(route);
        return host::Egress::none;
    }

    /// A gateway that is gone or attached to another VPC is a black hole.
    [[nodiscard]] host::Egress egress_of(const ec2::Route& route) const {
        const auto* gateway = find(records_.internet_gateways, route.gateway_id);
        if (gateway && gateway->vpc_id == vpc_.vpc_id)
            return host::Egress::internet_gateway;
        const auto* nat = find(records_.nat_gateways, route.nat_gateway_id);
        if (nat && nat->state == "available" && nat->connectivity_type == "public")
            return host::Egress::nat_gateway;
        return host::Egress::none;
    }

    /// The interfaces of one load balancer are one device with the name of the first.
    [[nodiscard]] std::map<std::string, std::string> first_of_load_balancer() const {
        std::map<std::string, std::string> first;
        for (const auto& load_balancer : records_.load_balancers)
            for (const auto& zone : load_balancer.zones)
                first[zone.network_interface_id] = load_balancer.zones.front().network_interface_id;
        return first;
    }

    [[nodiscard]] bool has_flow_log() const {
        return std::ranges::any_of(records_.flow_logs, [&](const ec2::FlowLog& flow_log) {
            if (flow_log.resource_id == vpc_.vpc_id)
                return true;
            const auto* subnet = find(records_.subnets, flow_log.resource_id);
            const auto* interface = find(records_.interfaces, flow_log.resource_id);
            return (subnet && subnet->vpc_id == vpc_.vpc_id)
                   || (interface && interface->vpc_id == vpc_.vpc_id);
        });
    }

    void add_interfaces() {
        const auto first = first_of_load_balancer();
        std::map<std::string, std::vector<host::Ipv4>> devices;
        for (const auto& interface : records_.interfaces) {
            if (interface.vpc_id != vpc_.vpc_id || !is_device(interface))
                continue;
            const auto& id = interface.network_interface_id;
            const auto address = address_of(interface.private_ip_address);
            const auto shared = first.find(id);
            auto& addresses = devices[shared == first.end() ? id : shared->second];
            addresses.insert(
                shared == first.end() || shared->second == id ? addresses.begin() : addresses.end(),
                address
            );
            plan_.firewall.members.push_back(
                {address, interface.group_ids, !interface.public_ip.empty()}
            );
        }
        for (auto& [id, addresses] : devices)
            plan_.network.interfaces.push_back({id, std::move(addresses)});
    }

    /// A NAT gateway is a way through the router, and an endpoint leads nowhere yet.
    static bool is_device(const ec2::NetworkInterface& interface) {
        return interface.interface_type != "nat_gateway"
               && interface.interface_type != "vpc_endpoint";
    }

    void add_groups() {
        for (const auto& group : records_.groups)
            if (group.vpc_id == vpc_.vpc_id)
                plan_.firewall.groups.push_back(
                    {group.group_id, rules_of(group.ingress), rules_of(group.egress)}
                );
    }

    [[nodiscard]] std::vector<host::FirewallRule>
    rules_of(const std::vector<ec2::SecurityGroupRule>& rules) const {
        std::vector<host::FirewallRule> planned;
        for (const auto& rule : rules) {
            if (!rule.cidr_ipv6.empty() || rule.protocol == "icmpv6") // There is no IPv6 here.
                continue;
            host::FirewallRule next{
                .protocol = rule.protocol,
                .from_port = static_cast<int>(rule.from_port),
                .to_port = static_cast<int>(rule.to_port),
            };
            if (!rule.cidr_ipv4.empty())
                next.ranges = {range_of(rule.cidr_ipv4)};
            if (!rule.peer_group_id.empty())
                next.groups = {rule.peer_group_id};
            if (const auto* list = find(records_.prefix_lists, rule.prefix_list_id))
                for (const auto& entry : list->entries)
                    next.ranges.push_back(range_of(entry.cidr));
            planned.push_back(std::move(next));
        }
        return planned;
    }

    const NetworkRecords& records_;
    const ec2::Vpc& vpc_;
    NetworkPlan plan_;
};

} // namespace

NetworkRecords read_network_records(Records& records) {
    return {
        every<ec2::Vpc>(records),
        every<ec2::Subnet>(records),
        every<ec2::RouteTable>(records),
        every<ec2::InternetGateway>(records),
        every<ec2::NatGateway>(records),
        every<ec2::NetworkInterface>(records),
        every<ec2::SecurityGroup>(records),
        every<ec2::PrefixList>(records),
        every<ec2::NetworkAcl>(records),
        every<elbv2::LoadBalancer>(records),
        every<ec2::FlowLog>(records),
    };
}

bool is_of(const ec2::FlowLog& flow_log, const ec2::NetworkInterface& interface) {
    return flow_log.resource_id == interface.vpc_id || flow_log.resource_id == interface.subnet_id
           || flow_log.resource_id == interface.network_interface_id;
}

std::vector<NetworkPlan> plan_networks(const NetworkRecords& records) {
    std::vector<NetworkPlan> plans;
    for (const auto& vpc : records.vpcs)
        plans.push_back(Planner(records, vpc).plan());
    return plans;
}

} // namespace copilot::localcloud
