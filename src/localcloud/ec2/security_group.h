#pragma once

#include "base/fields.h"

namespace copilot::localcloud::ec2 {

/// What may pass, from or to one peer: exactly one of the four peers is set.
struct SecurityGroupRule {
    std::string rule_id{}; ///< "sgr-..."
    std::string protocol{
    }; ///< "tcp", "udp", "icmp", "icmpv6", a protocol's number, or "-1" for all.
    std::int64_t from_port = -1; ///< For ICMP the type; -1 is every port.
    std::int64_t to_port = -1;   ///< For ICMP the code.
    std::string cidr_ipv4{};
    std::string cidr_ipv6{};
    std::string prefix_list_id{};
    std::string peer_group_id{}; ///< Members of this group.
    std::string description{};
    Dictionary<std::string> tags{};

    /// Whether both let the same packets through.
    [[nodiscard]] bool same_as(const SecurityGroupRule& other) const {
        return protocol == other.protocol && from_port == other.from_port
               && to_port == other.to_port && cidr_ipv4 == other.cidr_ipv4
               && cidr_ipv6 == other.cidr_ipv6 && prefix_list_id == other.prefix_list_id
               && peer_group_id == other.peer_group_id;
    }

    static void fields(auto& self, auto& x) {
        x("RuleId", self.rule_id);
        x("Protocol", self.protocol);
        x("FromPort", self.from_port);
        x("ToPort", self.to_port);
        x("CidrIpv4", self.cidr_ipv4);
        x("CidrIpv6", self.cidr_ipv6);
        x("PrefixListId", self.prefix_list_id);
        x("PeerGroupId", self.peer_group_id);
        x("Description", self.description);
        x("Tags", self.tags);
    }
};

/// Its members are the network interfaces that name it.
struct SecurityGroup {
    static constexpr std::string_view kind = "ec2/security-group";

    std::string group_id{};
    std::string group_name{};
    std::string description{};
    std::string vpc_id{};
    std::vector<SecurityGroupRule> ingress{};
    std::vector<SecurityGroupRule> egress{};
    Dictionary<std::string> tags{};

    [[nodiscard]] std::string record_id() const { return group_id; }

    [[nodiscard]] std::string parent_id() const { return vpc_id; }

    static void fields(auto& self, auto& x) {
        x("GroupId", self.group_id);
        x("GroupName", self.group_name);
        x("Description", self.description);
        x("VpcId", self.vpc_id);
        x("Ingress", self.ingress);
        x("Egress", self.egress);
        x("Tags", self.tags);
    }
};

} // namespace copilot::localcloud::ec2
