#pragma once

#include "aws/api/ec2/filter.h"
#include "aws/api/ec2/network_acl.h"
#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkAcls.html
struct DescribeNetworkAcls {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DescribeNetworkAcls";

    struct Input {
        std::optional<std::string> next_token;
        std::optional<std::int64_t> max_results;
        std::vector<std::string> network_acl_ids;
        std::vector<Filter> filters;

        static void fields(auto& self, auto& x) {
            x("NextToken", self.next_token);
            x("MaxResults", self.max_results);
            x(Field("NetworkAclIds").on_wire("NetworkAclId"), self.network_acl_ids);
            x(Field("Filters").on_wire("Filter"), self.filters);
        }
    };

    struct Output {
        std::vector<NetworkAcl> network_acls;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x(Field("NetworkAcls").on_wire("networkAclSet"), self.network_acls);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::ec2
