#pragma once

#include "aws/api/ec2/availability_zone_address.h"
#include "aws/api/ec2/nat_gateway.h"
#include "aws/api/ec2/service.h"
#include "aws/api/ec2/tag_specification.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNatGateway.html
struct CreateNatGateway {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "CreateNatGateway";

    struct Input {
        std::optional<std::string> allocation_id;
        std::optional<std::string> client_token;
        std::optional<std::string> subnet_id;
        std::optional<std::string> vpc_id;
        std::vector<AvailabilityZoneAddress> availability_zone_addresses;
        std::vector<TagSpecification> tag_specifications;
        std::optional<std::string> connectivity_type;
        std::optional<std::string> private_ip_address;

        static void fields(auto& self, auto& x) {
            x("AllocationId", self.allocation_id);
            x(Field("ClientToken").token(), self.client_token);
            x("SubnetId", self.subnet_id);
            x("VpcId", self.vpc_id);
            x(Field("AvailabilityZoneAddresses").on_wire("AvailabilityZoneAddress"),
              self.availability_zone_addresses);
            x(Field("TagSpecifications").on_wire("TagSpecification"), self.tag_specifications);
            x("ConnectivityType", self.connectivity_type);
            x("PrivateIpAddress", self.private_ip_address);
        }
    };

    struct Output {
        std::optional<std::string> client_token;
        std::optional<NatGateway> nat_gateway;

        static void fields(auto& self, auto& x) {
            x("ClientToken", self.client_token);
            x("NatGateway", self.nat_gateway);
        }
    };
};

} // namespace copilot::aws::ec2
