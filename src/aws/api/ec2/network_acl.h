#pragma once

#include "aws/api/ec2/icmp_type_code.h"
#include "aws/api/ec2/port_range.h"
#include "aws/api/ec2/tag.h"
#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkAclAssociation.html
struct NetworkAclAssociation {
    std::string network_acl_association_id;
    std::string network_acl_id;
    std::string subnet_id;

    static void fields(auto& self, auto& x) {
        x("NetworkAclAssociationId", self.network_acl_association_id);
        x("NetworkAclId", self.network_acl_id);
        x("SubnetId", self.subnet_id);
    }
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkAclEntry.html
struct NetworkAclEntry {
    std::optional<std::string> cidr_block;
    bool egress = false;
    std::optional<IcmpTypeCode> icmp_type_code;
    std::optional<PortRange> port_range;
    std::string protocol;
    std::string rule_action;
    std::int64_t rule_number = 0;

    static void fields(auto& self, auto& x) {
        x("CidrBlock", self.cidr_block);
        x("Egress", self.egress);
        x("IcmpTypeCode", self.icmp_type_code);
        x("PortRange", self.port_range);
        x("Protocol", self.protocol);
        x("RuleAction", self.rule_action);
        x("RuleNumber", self.rule_number);
    }
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkAcl.html
struct NetworkAcl {
    std::vector<NetworkAclAssociation> associations;
    std::vector<NetworkAclEntry> entries;
    bool is_default = false;
    std::string network_acl_id;
    std::vector<Tag> tags;
    std::string vpc_id;
    std::string owner_id;

    static void fields(auto& self, auto& x) {
        x(Field("Associations").on_wire("associationSet"), self.associations);
        x(Field("Entries").on_wire("entrySet"), self.entries);
        x(Field("IsDefault").on_wire("default"), self.is_default);
        x("NetworkAclId", self.network_acl_id);
        x(Field("Tags").on_wire("tagSet"), self.tags);
        x("VpcId", self.vpc_id);
        x("OwnerId", self.owner_id);
    }
};

} // namespace copilot::aws::ec2
