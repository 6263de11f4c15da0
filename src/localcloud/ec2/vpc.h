#pragma once

#include "base/fields.h"

namespace copilot::localcloud::ec2 {

/// A virtual private cloud. Two may have the same range: they never meet.
struct Vpc {
    static constexpr std::string_view kind = "ec2/vpc";

    std::string vpc_id{};
    std::string cidr_block{}; ///< "10.0.0.0/16"; its resolver answers at base + 2.
    std::string instance_tenancy = "default";
    bool enable_dns_support = true;
    bool enable_dns_hostnames = false;
    std::string default_security_group_id{};
    std::string default_network_acl_id{};
    std::string main_route_table_id{}; ///< Of subnets that have no route table of their own.
    Dictionary<std::string> tags{};

    [[nodiscard]] std::string record_id() const { return vpc_id; }

    static void fields(auto& self, auto& x) {
        x("VpcId", self.vpc_id);
        x("CidrBlock", self.cidr_block);
        x("InstanceTenancy", self.instance_tenancy);
        x("EnableDnsSupport", self.enable_dns_support);
        x("EnableDnsHostnames", self.enable_dns_hostnames);
        x("DefaultSecurityGroupId", self.default_security_group_id);
        x("DefaultNetworkAclId", self.default_network_acl_id);
        x("MainRouteTableId", self.main_route_table_id);
        x("Tags", self.tags);
    }
};

} // namespace copilot::localcloud::ec2
