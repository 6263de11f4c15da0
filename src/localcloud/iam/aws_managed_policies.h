// AWS's own policies, which every account can attach.
// https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html

#pragma once

#include <span>
#include <string_view>

namespace copilot::localcloud::iam {

struct AwsManagedPolicy {
    std::string_view arn;
    std::string_view policy_id;
    std::string_view description;
    std::string_view document;

    [[nodiscard]] std::string_view name() const { return arn.substr(arn.rfind('/') + 1); }

    /// "/" or "/service-role/"
    [[nodiscard]] std::string_view path() const {
        const auto begin = arn.find('/');
        return arn.substr(begin, arn.rfind('/') + 1 - begin);
    }
};

/// Those that exist here, by ARN.
[[nodiscard]] std::span<const AwsManagedPolicy> aws_managed_policies();

/// Null when there is none with this ARN.
[[nodiscard]] const AwsManagedPolicy* find_aws_managed_policy(std::string_view arn);

} // namespace copilot::localcloud::iam
