// What a caller proposes to make of a stack: the part that CreateStack, UpdateStack and
// CreateChangeSet have in common.

#pragma once

#include "aws/api/cloudformation/parameter.h"
#include "aws/api/cloudformation/tag.h"
#include "localcloud/cloud.h"
#include "localcloud/cloudformation/stack.h"
#include "localcloud/engine/changes.h"
#include "localcloud/engine/template.h"

#include <optional>

namespace copilot::localcloud::cloudformation {

/// As it was asked.
struct Asked {
    std::optional<std::string> template_body{};
    std::optional<std::string> template_url{};
    bool use_previous_template = false;
    std::vector<aws::cloudformation::Parameter> parameters{};
    std::vector<aws::cloudformation::Tag> tags{};
    std::vector<std::string> capabilities{};
    std::optional<std::string> role_arn{};
    std::vector<std::string> notification_arns{};
};

template <typename Input>
[[nodiscard]] Asked asked_of(const Input& input) {
    Asked asked{
        .template_body = input.template_body,
        .template_url = input.template_url,
        .parameters = input.parameters,
        .tags = input.tags,
        .capabilities = input.capabilities,
        .role_arn = input.role_arn,
        .notification_arns = input.notification_arns,
    };
    if constexpr (requires { input.use_previous_template; })
        asked.use_previous_template = input.use_previous_template.value_or(false);
    return asked;
}

/// Read, completed from the stack that there is, and checked.
struct Proposal {
    std::string body;
    engine::Template source;
    std::vector<StackParameter> parameters;
    Dictionary<std::string> tags;
    std::vector<std::string> capabilities;
    std::optional<std::string> role_arn;
    std::vector<std::string> notification_arns;
};

/// The text of a template: given, or an object of S3's, read as `caller`. Waits: not to be called
/// in a transaction. Throws ServiceError ValidationError when there is none, or two, or it is too
/// long.
[[nodiscard]] std::string read_template_text(
    Cloud& cloud,
    const aws::Caller& caller,
    const std::optional<std::string>& body,
    const std::optional<std::string>& url
);

/// Waits: not to be called in a transaction. `before` is the stack, when there is one. Throws
/// ServiceError, worded as AWS words it.
[[nodiscard]] Proposal propose(
    Cloud& cloud, const aws::Caller& caller, const Asked& asked, const std::optional<Stack>& before
);

/// What it would change. Waits: not to be called in a transaction.
[[nodiscard]] engine::Differences differences_of(
    Cloud& cloud, const aws::Caller& caller, const Proposal& proposal, const Stack& stack
);

} // namespace copilot::localcloud::cloudformation
