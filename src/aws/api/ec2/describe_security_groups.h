#pragma once

#include "aws/api/ec2/filter.h"
#include "aws/api/ec2/security_group.h"
#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroups.html
struct DescribeSecurityGroups {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DescribeSecurityGroups";

    struct Input {
        std::vector<std::string> group_ids;
        std::vector<std::string> group_names;
        std::optional<std::string> next_token;
        std::optional<std::int64_t> max_results;
        std::vector<Filter> filters;

        static void fields(auto& self, auto& x) {
            x(Field("GroupIds").on_wire("GroupId"), self.group_ids);
            x(Field("GroupNames").on_wire("GroupName"), self.group_names);
            x("NextToken", self.next_token);
            x("MaxResults", self.max_results);
            x(Field("Filters").on_wire("Filter"), self.filters);
        }
    };

    struct Output {
        std::optional<std::string> next_token;
        std::vector<SecurityGroup> security_groups;

        static void fields(auto& self, auto& x) {
            x("NextToken", self.next_token);
            x(Field("SecurityGroups").on_wire("securityGroupInfo"), self.security_groups);
        }
    };
};

} // namespace copilot::aws::ec2
