#pragma once

#include "aws/api/ec2/dns_options_specification.h"
#include "aws/api/ec2/service.h"
#include "aws/api/ec2/tag_specification.h"
#include "aws/api/ec2/vpc_endpoint.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpoint.html
struct CreateVpcEndpoint {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "CreateVpcEndpoint";

    struct Input {
        std::optional<std::string> vpc_endpoint_type;
        std::string vpc_id;
        std::optional<std::string> service_name;
        std::optional<std::string> policy_document;
        std::vector<std::string> route_table_ids;
        std::vector<std::string> subnet_ids;
        std::vector<std::string> security_group_ids;
        std::optional<DnsOptionsSpecification> dns_options;
        std::optional<std::string> client_token;
        std::vector<TagSpecification> tag_specifications;

        static void fields(auto& self, auto& x) {
            x("VpcEndpointType", self.vpc_endpoint_type);
            x(required("VpcId"), self.vpc_id);
            x("ServiceName", self.service_name);
            x("PolicyDocument", self.policy_document);
            x(Field("RouteTableIds").on_wire("RouteTableId"), self.route_table_ids);
            x(Field("SubnetIds").on_wire("SubnetId"), self.subnet_ids);
            x(Field("SecurityGroupIds").on_wire("SecurityGroupId"), self.security_group_ids);
            x("DnsOptions", self.dns_options);
            x("ClientToken", self.client_token);
            x(Field("TagSpecifications").on_wire("TagSpecification"), self.tag_specifications);
        }
    };

    struct Output {
        std::optional<VpcEndpoint> vpc_endpoint;
        std::optional<std::string> client_token;

        static void fields(auto& self, auto& x) {
            x("VpcEndpoint", self.vpc_endpoint);
            x("ClientToken", self.client_token);
        }
    };
};

} // namespace copilot::aws::ec2
