// IAM policies as values.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html

#pragma once

#include "cfn/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::cfn {

struct Statement {
    std::string sid{};
    std::string effect = "Allow";
    /// `{"Service", "lambda.amazonaws.com"}`, `{"AWS", {...}}` or "*"; null in identity policies.
    Json principal{};
    Texts actions{};
    Texts not_actions{};
    Texts resources{};
    /// Operator, key, value: {"StringEquals": {"aws:SourceAccount": ...}}.
    Json condition{};

    static void fields(auto& self, auto& x) {
        x("Sid", self.sid);
        x("Effect", self.effect);
        x("Principal", self.principal);
        x("Action", self.actions);
        x("NotAction", self.not_actions);
        x("Resource", self.resources);
        x("Condition", self.condition);
    }
};

/// A policy document of version 2012-10-17.
[[nodiscard]] Json policy(const std::vector<Statement>& statements);

/// The trust policy of a role that `service` ("lambda.amazonaws.com") assumes.
[[nodiscard]] Json trusts_service(std::string_view service);
/// The trust policy of a role that AWS principals (ARNs) assume.
[[nodiscard]] Json trusts_principals(const Texts& arns);

} // namespace copilot::cfn
