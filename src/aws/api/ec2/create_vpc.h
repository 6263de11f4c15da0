#pragma once

#include "aws/api/ec2/service.h"
#include "aws/api/ec2/tag_specification.h"
#include "aws/api/ec2/vpc.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpc.html
struct CreateVpc {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "CreateVpc";

    struct Input {
        std::optional<std::string> cidr_block;
        std::vector<TagSpecification> tag_specifications;
        std::optional<std::string> instance_tenancy;

        static void fields(auto& self, auto& x) {
            x("CidrBlock", self.cidr_block);
            x(Field("TagSpecifications").on_wire("TagSpecification"), self.tag_specifications);
            x("InstanceTenancy", self.instance_tenancy);
        }
    };

    struct Output {
        Vpc vpc;

        static void fields(auto& self, auto& x) { x("Vpc", self.vpc); }
    };
};

} // namespace copilot::aws::ec2
