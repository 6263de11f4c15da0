#pragma once

#include "aws/api/ec2/service.h"
#include "aws/api/ec2/subnet.h"
#include "aws/api/ec2/tag_specification.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnet.html
struct CreateSubnet {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "CreateSubnet";

    struct Input {
        std::vector<TagSpecification> tag_specifications;
        std::optional<std::string> availability_zone;
        std::optional<std::string> availability_zone_id;
        std::optional<std::string> cidr_block;
        std::string vpc_id;

        static void fields(auto& self, auto& x) {
            x(Field("TagSpecifications").on_wire("TagSpecification"), self.tag_specifications);
            x("AvailabilityZone", self.availability_zone);
            x("AvailabilityZoneId", self.availability_zone_id);
            x("CidrBlock", self.cidr_block);
            x(required("VpcId"), self.vpc_id);
        }
    };

    struct Output {
        Subnet subnet;

        static void fields(auto& self, auto& x) { x("Subnet", self.subnet); }
    };
};

} // namespace copilot::aws::ec2
