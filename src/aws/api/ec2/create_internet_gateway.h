#pragma once

#include "aws/api/ec2/internet_gateway.h"
#include "aws/api/ec2/service.h"
#include "aws/api/ec2/tag_specification.h"
#include "aws/operation.h"

#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateInternetGateway.html
struct CreateInternetGateway {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "CreateInternetGateway";

    struct Input {
        std::vector<TagSpecification> tag_specifications;

        static void fields(auto& self, auto& x) {
            x(Field("TagSpecifications").on_wire("TagSpecification"), self.tag_specifications);
        }
    };

    struct Output {
        InternetGateway internet_gateway;

        static void fields(auto& self, auto& x) { x("InternetGateway", self.internet_gateway); }
    };
};

} // namespace copilot::aws::ec2
