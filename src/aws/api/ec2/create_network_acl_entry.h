#pragma once

#include "aws/api/ec2/icmp_type_code.h"
#include "aws/api/ec2/port_range.h"
#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAclEntry.html
struct CreateNetworkAclEntry {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "CreateNetworkAclEntry";

    struct Input {
        std::string network_acl_id;
        std::int64_t rule_number = 0;
        std::string protocol;
        std::string rule_action;
        bool egress = false;
        std::optional<std::string> cidr_block;
        std::optional<IcmpTypeCode> icmp_type_code;
        std::optional<PortRange> port_range;

        static void fields(auto& self, auto& x) {
            x(required("NetworkAclId"), self.network_acl_id);
            x(required("RuleNumber"), self.rule_number);
            x(required("Protocol"), self.protocol);
            x(required("RuleAction"), self.rule_action);
            x(required("Egress"), self.egress);
            x("CidrBlock", self.cidr_block);
            x(Field("IcmpTypeCode").on_wire("Icmp"), self.icmp_type_code);
            x("PortRange", self.port_range);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::ec2
