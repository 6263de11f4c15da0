#pragma once

#include "base/fields.h"

namespace copilot::localcloud::ec2 {

/// One rule of a network ACL; the lowest number that matches decides.
struct NetworkAclEntry {
    std::int64_t rule_number = 0; ///< 32767 is the last, which denies all.
    std::string protocol = "-1";  ///< A number: "6" is TCP, "-1" everything.
    std::string rule_action;      ///< "allow" or "deny"
    bool egress = false;
    std::string cidr_block;
    std::optional<std::int64_t> from_port{};
    std::optional<std::int64_t> to_port{};
    std::optional<std::int64_t> icmp_type{};
    std::optional<std::int64_t> icmp_code{};

    bool operator==(const NetworkAclEntry&) const = default;

    static void fields(auto& self, auto& x) {
        x("RuleNumber", self.rule_number);
        x("Protocol", self.protocol);
        x("RuleAction", self.rule_action);
        x("Egress", self.egress);
        x("CidrBlock", self.cidr_block);
        x("FromPort", self.from_port);
        x("ToPort", self.to_port);
        x("IcmpType", self.icmp_type);
        x("IcmpCode", self.icmp_code);
    }
};

struct NetworkAclAssociation {
    std::string association_id;
    std::string subnet_id;

    bool operator==(const NetworkAclAssociation&) const = default;

    static void fields(auto& self, auto& x) {
        x("AssociationId", self.association_id);
        x("SubnetId", self.subnet_id);
    }
};

/// A stateless filter around subnets. A VPC's default one lets everything pass.
struct NetworkAcl {
    static constexpr std::string_view kind = "ec2/network-acl";

    std::string network_acl_id;
    std::string vpc_id;
    bool is_default = false;
    std::vector<NetworkAclEntry> entries;
    std::vector<NetworkAclAssociation> associations;
    Dictionary<std::string> tags;

    [[nodiscard]] std::string record_id() const { return network_acl_id; }

    [[nodiscard]] std::string parent_id() const { return vpc_id; }

    static void fields(auto& self, auto& x) {
        x("NetworkAclId", self.network_acl_id);
        x("VpcId", self.vpc_id);
        x("IsDefault", self.is_default);
        x("Entries", self.entries);
        x("Associations", self.associations);
        x("Tags", self.tags);
    }
};

} // namespace copilot::localcloud::ec2
