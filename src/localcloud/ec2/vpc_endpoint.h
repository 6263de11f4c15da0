#pragma once

#include "base/fields.h"

namespace copilot::localcloud::ec2 {

/// A private door from a VPC to a service.
struct VpcEndpoint {
    static constexpr std::string_view kind = "ec2/vpc-endpoint";

    std::string vpc_endpoint_id;
    std::string vpc_id;
    std::string service_name;  ///< "com.amazonaws.us-west-2.apprunner.requests"
    std::string endpoint_type; ///< "Interface" or "Gateway"
    std::string state = "available";
    std::string policy_document;
    std::vector<std::string> subnet_ids;            ///< Interface.
    std::vector<std::string> group_ids;             ///< Interface.
    std::vector<std::string> network_interface_ids; ///< Interface: one a subnet.
    std::vector<std::string> route_table_ids;       ///< Gateway.
    bool private_dns_enabled = false;
    Timestamp creation_time{};
    Dictionary<std::string> tags;

    [[nodiscard]] std::string record_id() const { return vpc_endpoint_id; }

    [[nodiscard]] std::string parent_id() const { return vpc_id; }

    static void fields(auto& self, auto& x) {
        x("VpcEndpointId", self.vpc_endpoint_id);
        x("VpcId", self.vpc_id);
        x("ServiceName", self.service_name);
        x("EndpointType", self.endpoint_type);
        x("State", self.state);
        x("PolicyDocument", self.policy_document);
        x("SubnetIds", self.subnet_ids);
        x("GroupIds", self.group_ids);
        x("NetworkInterfaceIds", self.network_interface_ids);
        x("RouteTableIds", self.route_table_ids);
        x("PrivateDnsEnabled", self.private_dns_enabled);
        x("CreationTime", self.creation_time);
        x("Tags", self.tags);
    }
};

} // namespace copilot::localcloud::ec2
