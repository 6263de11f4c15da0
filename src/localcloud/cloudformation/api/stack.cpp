// CreateStack, UpdateStack, DeleteStack and what cancels, protects, describes and lists stacks.

#include "aws/api/cloudformation/cancel_update_stack.h"
#include "aws/api/cloudformation/create_stack.h"
#include "aws/api/cloudformation/delete_stack.h"
#include "aws/api/cloudformation/describe_stacks.h"
#include "aws/api/cloudformation/list_stacks.h"
#include "aws/api/cloudformation/update_stack.h"
#include "aws/api/cloudformation/update_termination_protection.h"
#include "base/format.h"
#include "localcloud/cloudformation/begin.h"
#include "localcloud/cloudformation/stack_lookup.h"
#include "localcloud/engine/parameters.h"
#include "localcloud/page.h"
#include "localcloud/tags.h"

#include <algorithm>

namespace copilot::localcloud::cloudformation {

namespace {

namespace api = aws::cloudformation;
using aws::ServiceError;

ServiceError error(const std::string& message) {
    return {"ValidationError", message};
}

void refuse_policies(const auto& input) {
    if (input.stack_policy_body || input.stack_policy_url)
        throw ServiceError(
            "NotImplemented", "Stack policies are not implemented by the local cloud", 501
        );
}

std::string on_failure_of(const api::CreateStack::Input& input) {
    if (input.on_failure && input.disable_rollback)
        throw error("Either DisableRollback or OnFailure can be specified, not both.");
    if (input.disable_rollback.value_or(false))
        return "DO_NOTHING";
    const auto asked = input.on_failure.value_or("ROLLBACK");
    if (asked != "ROLLBACK" && asked != "DELETE" && asked != "DO_NOTHING")
        throw error(format("OnFailure must be DO_NOTHING, ROLLBACK or DELETE, not {}", asked));
    return asked;
}

api::CreateStack::Output
create_stack(Cloud& cloud, const api::CreateStack::Input& input, const aws::Caller& caller) {
    refuse_policies(input);
    if (input.timeout_in_minutes)
        throw ServiceError(
            "NotImplemented", "TimeoutInMinutes is not implemented by the local cloud", 501
        );
    const BeginOptions options{
        .client_request_token = input.client_request_token,
        .on_failure = on_failure_of(input),
    };
    const auto proposal = propose(cloud, caller, asked_of(input), std::nullopt);
    return cloud.in_transaction(caller, [&](Call& call) {
        auto stack = new_stack(call, input.stack_name);
        stack.termination_protection = input.enable_termination_protection.value_or(false);
        const auto id = stack.id;
        begin_create(call, std::move(stack), proposal, options);
        return api::CreateStack::Output{.stack_id = id};
    });
}

Stack read_stack(Cloud& cloud, const aws::Caller& caller, const std::string& name) {
    return cloud.state().transact([&](Records& records) {
        return living_stack(records, {caller.account, caller.region}, name);
    });
}

api::UpdateStack::Output
update_stack(Cloud& cloud, const api::UpdateStack::Input& input, const aws::Caller& caller) {
    refuse_policies(input);
    const auto before = read_stack(cloud, caller, input.stack_name);
    check_updatable(before);
    const auto proposal = propose(cloud, caller, asked_of(input), before);
    if (differences_of(cloud, caller, proposal, before).empty()
        && !before.status.ends_with("_FAILED"))
        throw error("No updates are to be performed.");
    return cloud.in_transaction(caller, [&](Call& call) {
        const BeginOptions options{
            .client_request_token = input.client_request_token,
            .on_failure = input.disable_rollback.value_or(false) ? "DO_NOTHING" : "ROLLBACK",
        };
        begin_update(call, living_stack(call.records, call.place(), before.id), proposal, options);
        return api::UpdateStack::Output{.stack_id = before.id};
    });
}

api::DeleteStack::Output delete_stack(const api::DeleteStack::Input& input, Call& call) {
    auto stack = find_stack(call.records, call.place(), input.stack_name);
    if (!stack || stack->is_deleted())
        return {};
    begin_delete(
        call,
        *std::move(stack),
        input.retain_resources,
        input.role_arn,
        {.client_request_token = input.client_request_token}
    );
    return {};
}

api::CancelUpdateStack::Output
cancel_update_stack(const api::CancelUpdateStack::Input& input, Call& call) {
    const auto stack = living_stack(call.records, call.place(), input.stack_name);
    auto operation = call.records.find<Operation>(call.place(), stack.id);
    const bool cancellable = operation && operation->verb == "UPDATE"
                             && operation->phase == "forward"
                             && stack.status == "UPDATE_IN_PROGRESS";
    if (!cancellable)
        throw error("CancelUpdateStack cannot be called from current stack status");
    operation->cancelled = "User Initiated";
    call.records.put(call.place(), *operation);
    call.wake("cloudformation");
    return {};
}

api::UpdateTerminationProtection::Output
update_termination_protection(const api::UpdateTerminationProtection::Input& input, Call& call) {
    auto stack = living_stack(call.records, call.place(), input.stack_name);
    stack.termination_protection = input.enable_termination_protection;
    call.records.put(call.place(), stack);
    call.wake("cloudformation");
    return {.stack_id = stack.id};
}

// Describing. -------------------------------------------------------------------------------------

api::Stack described(const Stack& stack) {
    api::Stack shown{
        .stack_id = stack.id,
        .stack_name = stack.name,
        .change_set_id = stack.change_set_id,
        .description = stack.description,
        .creation_time = stack.created,
        .deletion_time = stack.deleted,
        .last_updated_time = stack.updated,
        .stack_status = stack.status,
        .stack_status_reason = stack.status_reason,
        .disable_rollback = stack.disable_rollback,
        .notification_arns = stack.notification_arns,
        .capabilities = stack.capabilities,
        .role_arn = stack.role_arn,
        .tags = tags_to<api::Tag>(stack.tags),
        .enable_termination_protection = stack.termination_protection,
        .parent_id = stack.parent_id,
        .root_id = stack.root_id,
    };
    for (const auto& parameter : stack.parameters)
        shown.parameters.push_back(
            {.parameter_key = parameter.key,
             .parameter_value = engine::shown_value(parameter),
             .resolved_value = parameter.resolved}
        );
    for (const auto& output : stack.outputs)
        shown.outputs.push_back({output.key, output.value, output.description, output.export_name});
    return shown;
}

api::DescribeStacks::Output describe_stacks(const api::DescribeStacks::Input& input, Call& call) {
    constexpr std::int64_t page_size = 50;
    if (input.stack_name && !input.stack_name->empty())
        return {.stacks = {described(stack_named(call.records, call.place(), *input.stack_name))}};
    auto stacks = call.records.list<Stack>(call.place());
    std::erase_if(stacks, &Stack::is_deleted);
    auto page =
        page_of(std::move(stacks), input.next_token, page_size, &Stack::id, "ValidationError");
    api::DescribeStacks::Output output{.next_token = page.next_token};
    for (const auto& stack : page.items)
        output.stacks.push_back(described(stack));
    return output;
}

api::ListStacks::Output list_stacks(const api::ListStacks::Input& input, Call& call) {
    constexpr std::int64_t page_size = 100;
    auto stacks = call.records.list<Stack>(call.place());
    const auto& filter = input.stack_status_filter;
    std::erase_if(stacks, [&filter](const Stack& stack) {
        return !filter.empty() && std::ranges::find(filter, stack.status) == filter.end();
    });
    auto page =
        page_of(std::move(stacks), input.next_token, page_size, &Stack::id, "ValidationError");
    api::ListStacks::Output output{.next_token = page.next_token};
    for (const auto& stack : page.items)
        output.stack_summaries.push_back({
            .stack_id = stack.id,
            .stack_name = stack.name,
            .template_description = stack.description,
            .creation_time = stack.created,
            .last_updated_time = stack.updated,
            .deletion_time = stack.deleted,
            .stack_status = stack.status,
            .stack_status_reason = stack.status_reason,
            .parent_id = stack.parent_id,
            .root_id = stack.root_id,
        });
    return output;
}

} // namespace

void register_stacks(Cloud& cloud) {
    cloud.on_waiting<api::CreateStack>([&cloud](const auto& input, const auto& caller) {
        return create_stack(cloud, input, caller);
    });
    cloud.on_waiting<api::UpdateStack>([&cloud](const auto& input, const auto& caller) {
        return update_stack(cloud, input, caller);
    });
    cloud.on<api::DeleteStack>(delete_stack);
    cloud.on<api::CancelUpdateStack>(cancel_update_stack);
    cloud.on<api::UpdateTerminationProtection>(update_termination_protection);
    cloud.on<api::DescribeStacks>(describe_stacks);
    cloud.on<api::ListStacks>(list_stacks);
}

} // namespace copilot::localcloud::cloudformation
