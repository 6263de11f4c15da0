// What the resource handlers of load balancing share: property texts, actions, attributes, tags.

#pragma once

#include "aws/api/elbv2/action.h"
#include "aws/api/elbv2/tag.h"
#include "aws/client.h"
#include "cfn/value.h"
#include "localcloud/engine/resource_handler.h"
#include "localcloud/tags.h"

namespace copilot::localcloud::elbv2 {

[[nodiscard]] inline std::optional<std::string> optional_text(const cfn::Text& text) {
    return text ? std::optional(*text) : std::nullopt;
}

[[nodiscard]] inline std::optional<std::int64_t> optional_number(const cfn::Integer& number) {
    return number ? std::optional(*number) : std::nullopt;
}

/// The literals of a list; items that are absent are left out.
[[nodiscard]] inline std::vector<std::string> texts(const cfn::Texts& list) {
    std::vector<std::string> read;
    for (const auto& item : list.value_or({}))
        if (item)
            read.push_back(*item);
    return read;
}

/// The stack's tags and the resource's own.
template <typename Properties>
[[nodiscard]] std::vector<aws::elbv2::Tag> tags(const Request<Properties>& request) {
    return tags_to<aws::elbv2::Tag>(resource_tags(request.stack_tags, request.desired.tags));
}

/// Gives the resource its tags in place of those it had before.
void replace_tags(
    const aws::Client& client, const std::string& arn, const Tags& before, const Tags& after
);

template <typename Properties>
void update_tags(const aws::Client& client, const Request<Properties>& request) {
    replace_tags(
        client,
        request.physical_id,
        resource_tags({}, request.previous.tags),
        resource_tags(request.stack_tags, request.desired.tags)
    );
}

/// Calls an operation that deletes; what is gone already is a success.
template <aws::Operation Op>
void call_unless_gone(const aws::Client& client, const typename Op::Input& input) {
    const auto reply = client.try_call<Op>(input);
    if (!reply && !reply.error().code().ends_with("NotFound"))
        throw in_context(reply.error(), std::string(Op::name));
}

template <typename Action>
[[nodiscard]] aws::elbv2::ForwardActionConfig read_forward(const Action& action) {
    aws::elbv2::ForwardActionConfig config;
    for (const auto& tuple : action.forward_config->target_groups)
        config.target_groups.push_back(
            {.target_group_arn = optional_text(tuple.target_group_arn),
             .weight = optional_number(tuple.weight)}
        );
    if (const auto& stickiness = action.forward_config->target_group_stickiness_config) {
        auto& read = config.target_group_stickiness_config.emplace();
        read.enabled = stickiness->enabled.value_or(false);
        read.duration_seconds = optional_number(stickiness->duration_seconds);
    }
    return config;
}

/// Actions of listeners and of rules are two types with the same members.
template <typename Action>
[[nodiscard]] std::vector<aws::elbv2::Action> read_actions(const std::vector<Action>& actions) {
    std::vector<aws::elbv2::Action> read;
    for (const auto& action : actions) {
        auto& one = read.emplace_back();
        one.type = action.type.value_or("");
        one.order = optional_number(action.order);
        one.target_group_arn = optional_text(action.target_group_arn);
        if (action.forward_config)
            one.forward_config = read_forward(action);
        if (const auto& redirect = action.redirect_config)
            one.redirect_config = {
                .protocol = optional_text(redirect->protocol),
                .port = optional_text(redirect->port),
                .host = optional_text(redirect->host),
                .path = optional_text(redirect->path),
                .query = optional_text(redirect->query),
                .status_code = redirect->status_code.value_or(""),
            };
        if (const auto& response = action.fixed_response_config)
            one.fixed_response_config = {
                .message_body = optional_text(response->message_body),
                .status_code = response->status_code.value_or(""),
                .content_type = optional_text(response->content_type),
            };
    }
    return read;
}

} // namespace copilot::localcloud::elbv2
