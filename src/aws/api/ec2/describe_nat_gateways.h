#pragma once

#include "aws/api/ec2/filter.h"
#include "aws/api/ec2/nat_gateway.h"
#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNatGateways.html
struct DescribeNatGateways {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DescribeNatGateways";

    struct Input {
        std::vector<Filter> filter;
        std::optional<std::int64_t> max_results;
        std::vector<std::string> nat_gateway_ids;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("Filter", self.filter);
            x("MaxResults", self.max_results);
            x(Field("NatGatewayIds").on_wire("NatGatewayId"), self.nat_gateway_ids);
            x("NextToken", self.next_token);
        }
    };

    struct Output {
        std::vector<NatGateway> nat_gateways;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x(Field("NatGateways").on_wire("natGatewaySet"), self.nat_gateways);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::ec2
