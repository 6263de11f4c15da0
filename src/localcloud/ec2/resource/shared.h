// What EC2's resource handlers share: tags on the way in and after a change, and deletions that may
// find nothing.

#pragma once

#include "aws/api/ec2/tag_specification.h"
#include "aws/client.h"
#include "cfn/value.h"
#include "localcloud/engine/resource_handler.h"
#include "localcloud/tags.h"

namespace copilot::localcloud::ec2 {

/// The stack's tags and the resource's own, for a resource of this type ("subnet").
template <typename Properties>
[[nodiscard]] std::vector<aws::ec2::TagSpecification>
tag_specifications(std::string_view type, const Request<Properties>& request) {
    aws::ec2::TagSpecification specification;
    specification.resource_type = type;
    specification.tags =
        tags_to<aws::ec2::Tag>(resource_tags(request.stack_tags, request.desired.tags));
    if (specification.tags.empty())
        return {};
    return {specification};
}

/// Gives `id` these tags in place of those it had before.
void replace_tags(
    const aws::Client& client, const std::string& id, const Tags& before, const Tags& after
);

template <typename Properties>
void update_tags(
    const aws::Client& client, const std::string& id, const Request<Properties>& request
) {
    replace_tags(
        client,
        id,
        resource_tags({}, request.previous.tags),
        resource_tags(request.stack_tags, request.desired.tags)
    );
}

/// Whether an error of EC2 says that something does not exist.
[[nodiscard]] bool says_gone(const aws::ServiceError& error);

/// Calls an operation that deletes; what is gone already is a success.
template <aws::Operation Op>
void call_unless_gone(const aws::Client& client, const typename Op::Input& input) {
    const auto reply = client.try_call<Op>(input);
    if (!reply && !says_gone(reply.error()))
        throw in_context(reply.error(), std::string(Op::name));
}

/// A property's text, or nothing.
[[nodiscard]] inline std::optional<std::string> optional_text(const cfn::Text& text) {
    return text ? std::optional(*text) : std::nullopt;
}

[[nodiscard]] inline std::optional<std::int64_t> optional_number(const cfn::Integer& number) {
    return number ? std::optional(*number) : std::nullopt;
}

} // namespace copilot::localcloud::ec2
