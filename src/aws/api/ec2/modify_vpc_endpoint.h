#pragma once

#include "aws/api/ec2/dns_options_specification.h"
#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcEndpoint.html
struct ModifyVpcEndpoint {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "ModifyVpcEndpoint";

    struct Input {
        std::string vpc_endpoint_id;
        std::optional<bool> reset_policy;
        std::optional<std::string> policy_document;
        std::vector<std::string> add_route_table_ids;
        std::vector<std::string> remove_route_table_ids;
        std::vector<std::string> add_subnet_ids;
        std::vector<std::string> remove_subnet_ids;
        std::vector<std::string> add_security_group_ids;
        std::vector<std::string> remove_security_group_ids;
        std::optional<DnsOptionsSpecification> dns_options;

        static void fields(auto& self, auto& x) {
            x(required("VpcEndpointId"), self.vpc_endpoint_id);
            x("ResetPolicy", self.reset_policy);
            x("PolicyDocument", self.policy_document);
            x(Field("AddRouteTableIds").on_wire("AddRouteTableId"), self.add_route_table_ids);
            x(Field("RemoveRouteTableIds").on_wire("RemoveRouteTableId"),
              self.remove_route_table_ids);
            x(Field("AddSubnetIds").on_wire("AddSubnetId"), self.add_subnet_ids);
            x(Field("RemoveSubnetIds").on_wire("RemoveSubnetId"), self.remove_subnet_ids);
            x(Field("AddSecurityGroupIds").on_wire("AddSecurityGroupId"),
              self.add_security_group_ids);
            x(Field("RemoveSecurityGroupIds").on_wire("RemoveSecurityGroupId"),
              self.remove_security_group_ids);
            x("DnsOptions", self.dns_options);
        }
    };

    struct Output {
        std::optional<bool> return_value;

        static void fields(auto& self, auto& x) { x("Return", self.return_value); }
    };
};

} // namespace copilot::aws::ec2
