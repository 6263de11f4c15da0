#pragma once

#include "aws/api/iam/service.h"
#include "aws/api/iam/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::iam {

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListEntitiesForPolicy.html
struct ListEntitiesForPolicy {
    static constexpr const aws::Service& service = iam::service;
    static constexpr std::string_view name = "ListEntitiesForPolicy";

    struct Input {
        std::string policy_arn;
        std::optional<std::string> entity_filter;
        std::optional<std::string> path_prefix;
        std::optional<std::string> policy_usage_filter;
        std::optional<std::string> marker;
        std::optional<std::int64_t> max_items;

        static void fields(auto& self, auto& x) {
            x(required("PolicyArn"), self.policy_arn);
            x("EntityFilter", self.entity_filter);
            x("PathPrefix", self.path_prefix);
            x("PolicyUsageFilter", self.policy_usage_filter);
            x("Marker", self.marker);
            x("MaxItems", self.max_items);
        }
    };

    struct Output {
        std::vector<PolicyGroup> policy_groups;
        std::vector<PolicyUser> policy_users;
        std::vector<PolicyRole> policy_roles;
        std::optional<bool> is_truncated;
        std::optional<std::string> marker;

        static void fields(auto& self, auto& x) {
            x("PolicyGroups", self.policy_groups);
            x("PolicyUsers", self.policy_users);
            x("PolicyRoles", self.policy_roles);
            x("IsTruncated", self.is_truncated);
            x("Marker", self.marker);
        }
    };
};

} // namespace copilot::aws::iam
