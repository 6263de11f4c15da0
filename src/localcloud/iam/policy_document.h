// Policy documents, read as far as the local cloud decides by them: who may assume a role.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html

#pragma once

#include "base/fields.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::localcloud::iam {

/// One statement. Lists hold what was written as one text, too.
struct Statement {
    bool allows = false; ///< Else it denies.
    std::vector<std::string> actions;
    std::vector<std::string> not_actions;
    std::vector<std::string> resources;
    std::vector<std::string> not_resources;
    Document principal;
    Document not_principal;
    Document condition;
};

/// What conditions look at, by key: "sts:ExternalId", "aws:PrincipalArn".
using ConditionContext = Dictionary<std::string>;

/// Throws ServiceError MalformedPolicyDocument when `json` is no policy.
[[nodiscard]] std::vector<Statement> parse_policy(std::string_view json);

/// Whether `text` is matched by `pattern`, where * is any text and ? any one character.
[[nodiscard]] bool matches(std::string_view pattern, std::string_view text);

/// Whether the statement speaks of `action`; services and actions have no case.
[[nodiscard]] bool speaks_of_action(const Statement& statement, std::string_view action);
[[nodiscard]] bool speaks_of_resource(const Statement& statement, std::string_view arn);

/// Whether every condition holds. An operator that is not known never holds: a policy that cannot
/// be understood must not let anybody in.
[[nodiscard]] bool conditions_hold(const Statement& statement, const ConditionContext& context);

/// A text, or every text of a list.
[[nodiscard]] std::vector<std::string> texts_of(const Document* document);

} // namespace copilot::localcloud::iam
