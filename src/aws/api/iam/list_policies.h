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

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicies.html
struct ListPolicies {
    static constexpr const aws::Service& service = iam::service;
    static constexpr std::string_view name = "ListPolicies";

    struct Input {
        std::optional<std::string> scope;
        std::optional<bool> only_attached;
        std::optional<std::string> path_prefix;
        std::optional<std::string> policy_usage_filter;
        std::optional<std::string> marker;
        std::optional<std::int64_t> max_items;

        static void fields(auto& self, auto& x) {
            x("Scope", self.scope);
            x("OnlyAttached", self.only_attached);
            x("PathPrefix", self.path_prefix);
            x("PolicyUsageFilter", self.policy_usage_filter);
            x("Marker", self.marker);
            x("MaxItems", self.max_items);
        }
    };

    struct Output {
        std::vector<Policy> policies;
        std::optional<bool> is_truncated;
        std::optional<std::string> marker;

        static void fields(auto& self, auto& x) {
            x("Policies", self.policies);
            x("IsTruncated", self.is_truncated);
            x("Marker", self.marker);
        }
    };
};

} // namespace copilot::aws::iam
