#pragma once

#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNatGateway.html
struct DeleteNatGateway {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DeleteNatGateway";

    struct Input {
        std::string nat_gateway_id;

        static void fields(auto& self, auto& x) {
            x(required("NatGatewayId"), self.nat_gateway_id);
        }
    };

    struct Output {
        std::string nat_gateway_id;

        static void fields(auto& self, auto& x) { x("NatGatewayId", self.nat_gateway_id); }
    };
};

} // namespace copilot::aws::ec2
