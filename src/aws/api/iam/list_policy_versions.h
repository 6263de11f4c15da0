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

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicyVersions.html
struct ListPolicyVersions {
    static constexpr const aws::Service& service = iam::service;
    static constexpr std::string_view name = "ListPolicyVersions";

    struct Input {
        std::string policy_arn;
        std::optional<std::string> marker;
        std::optional<std::int64_t> max_items;

        static void fields(auto& self, auto& x) {
            x(required("PolicyArn"), self.policy_arn);
            x("Marker", self.marker);
            x("MaxItems", self.max_items);
        }
    };

    struct Output {
        std::vector<PolicyVersion> versions;
        std::optional<bool> is_truncated;
        std::optional<std::string> marker;

        static void fields(auto& self, auto& x) {
            x("Versions", self.versions);
            x("IsTruncated", self.is_truncated);
            x("Marker", self.marker);
        }
    };
};

} // namespace copilot::aws::iam
