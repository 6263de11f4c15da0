#pragma once

#include "aws/api/ec2/filter.h"
#include "aws/api/ec2/service.h"
#include "aws/api/ec2/vpc_endpoint.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpoints.html
struct DescribeVpcEndpoints {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DescribeVpcEndpoints";

    struct Input {
        std::vector<std::string> vpc_endpoint_ids;
        std::vector<Filter> filters;
        std::optional<std::int64_t> max_results;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x(Field("VpcEndpointIds").on_wire("VpcEndpointId"), self.vpc_endpoint_ids);
            x(Field("Filters").on_wire("Filter"), self.filters);
            x("MaxResults", self.max_results);
            x("NextToken", self.next_token);
        }
    };

    struct Output {
        std::vector<VpcEndpoint> vpc_endpoints;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x(Field("VpcEndpoints").on_wire("vpcEndpointSet"), self.vpc_endpoints);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::ec2
