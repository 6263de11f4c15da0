#pragma once

#include "aws/api/ec2/filter.h"
#include "aws/api/ec2/service.h"
#include "aws/api/ec2/vpc.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcs.html
struct DescribeVpcs {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DescribeVpcs";

    struct Input {
        std::vector<Filter> filters;
        std::vector<std::string> vpc_ids;
        std::optional<std::string> next_token;
        std::optional<std::int64_t> max_results;

        static void fields(auto& self, auto& x) {
            x(Field("Filters").on_wire("Filter"), self.filters);
            x(Field("VpcIds").on_wire("VpcId"), self.vpc_ids);
            x("NextToken", self.next_token);
            x("MaxResults", self.max_results);
        }
    };

    struct Output {
        std::optional<std::string> next_token;
        std::vector<Vpc> vpcs;

        static void fields(auto& self, auto& x) {
            x("NextToken", self.next_token);
            x(Field("Vpcs").on_wire("vpcSet"), self.vpcs);
        }
    };
};

} // namespace copilot::aws::ec2
