#pragma once

#include "aws/api/ec2/tag.h"
#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcCidrBlockState.html
struct VpcCidrBlockState {
    std::optional<std::string> state;
    std::optional<std::string> status_message;

    static void fields(auto& self, auto& x) {
        x("State", self.state);
        x("StatusMessage", self.status_message);
    }
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcCidrBlockAssociation.html
struct VpcCidrBlockAssociation {
    std::optional<std::string> association_id;
    std::optional<std::string> cidr_block;
    std::optional<VpcCidrBlockState> cidr_block_state;

    static void fields(auto& self, auto& x) {
        x("AssociationId", self.association_id);
        x("CidrBlock", self.cidr_block);
        x("CidrBlockState", self.cidr_block_state);
    }
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkFirewallAssociation.html
struct NetworkFirewallAssociation {
    std::optional<std::string> firewall_arn;
    std::optional<std::string> firewall_onboarding_status;
    std::optional<std::string> firewall_mode;

    static void fields(auto& self, auto& x) {
        x("FirewallArn", self.firewall_arn);
        x("FirewallOnboardingStatus", self.firewall_onboarding_status);
        x("FirewallMode", self.firewall_mode);
    }
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Vpc.html
struct Vpc {
    std::string owner_id;
    std::optional<std::string> instance_tenancy;
    std::vector<VpcCidrBlockAssociation> cidr_block_association_set;
    bool is_default = false;
    std::vector<Tag> tags;
    std::vector<NetworkFirewallAssociation> network_firewall_associations;
    std::string vpc_id;
    std::string state;
    std::string cidr_block;
    std::optional<std::string> dhcp_options_id;

    static void fields(auto& self, auto& x) {
        x("OwnerId", self.owner_id);
        x("InstanceTenancy", self.instance_tenancy);
        x("CidrBlockAssociationSet", self.cidr_block_association_set);
        x("IsDefault", self.is_default);
        x(Field("Tags").on_wire("tagSet"), self.tags);
        x(Field("NetworkFirewallAssociations").on_wire("networkFirewallAssociationSet"),
          self.network_firewall_associations);
        x("VpcId", self.vpc_id);
        x("State", self.state);
        x("CidrBlock", self.cidr_block);
        x("DhcpOptionsId", self.dhcp_options_id);
    }
};

} // namespace copilot::aws::ec2
