// Change sets. What AWS computes in the background is computed at once here: a change set is
// complete, or has failed, when CreateChangeSet answers.

#include "localcloud/cloudformation/change_set.h"

#include "aws/api/cloudformation/create_change_set.h"
#include "aws/api/cloudformation/delete_change_set.h"
#include "aws/api/cloudformation/describe_change_set.h"
#include "aws/api/cloudformation/execute_change_set.h"
#include "aws/api/cloudformation/list_change_sets.h"
#include "base/format.h"
#include "localcloud/cloudformation/begin.h"
#include "localcloud/cloudformation/stack_lookup.h"
#include "localcloud/cloudformation/stack_template.h"
#include "localcloud/engine/engine.h"
#include "localcloud/engine/parameters.h"
#include "localcloud/tags.h"

#include <algorithm>

namespace copilot::localcloud::cloudformation {

namespace {

namespace api = aws::cloudformation;
using aws::ServiceError;

constexpr auto nothing_to_change = "The submitted information didn't contain changes. Submit "
                                   "different information to create a change set.";

ServiceError error(const std::string& message) {
    return {"ValidationError", message};
}

ChangeSet change_set_named(
    Records& records,
    const Place& place,
    const std::string& name_or_id,
    const std::optional<std::string>& stack_name
) {
    const ServiceError missing(
        "ChangeSetNotFound", format("ChangeSet [{}] does not exist", name_or_id), 404
    );
    if (name_or_id.starts_with("arn:")) {
        auto found = records.find<ChangeSet>(place, name_or_id);
        if (!found)
            throw missing;
        return *std::move(found);
    }
    if (!stack_name)
        throw error("StackName must be specified if ChangeSetName is not specified as an ARN.");
    const auto stack = find_stack(records, place, *stack_name);
    if (!stack)
        throw error(format("Stack [{}] does not exist", *stack_name));
    for (auto& each : records.list<ChangeSet>(place, stack->id))
        if (each.name == name_or_id)
            return std::move(each);
    throw missing;
}

// Creating. ---------------------------------------------------------------------------------------

/// The stack that the change set is for: for CREATE one in REVIEW_IN_PROGRESS, made when there is
/// none.
Stack stack_for(Call& call, const api::CreateChangeSet::Input& input, bool creates) {
    auto existing = find_stack(call.records, call.place(), input.stack_name);
    if (existing && existing->is_deleted())
        existing.reset();
    if (!creates) {
        if (!existing)
            throw error(format("Stack [{}] does not exist", input.stack_name));
        check_updatable(*existing);
        return *std::move(existing);
    }
    if (!existing) {
        auto stack = new_stack(call, input.stack_name);
        put_status(call, stack, "REVIEW_IN_PROGRESS", "User Initiated", input.client_token);
        return stack;
    }
    if (existing->status != "REVIEW_IN_PROGRESS")
        throw error(format(
            "Stack [{}] already exists and cannot be created again with the changeSet [{}].",
            input.stack_name,
            input.change_set_name
        ));
    return *std::move(existing);
}

std::optional<Stack>
existing_stack(Cloud& cloud, const aws::Caller& caller, const std::string& name) {
    return cloud.state().transact([&](Records& records) {
        auto stack = find_stack(records, {caller.account, caller.region}, name);
        if (stack && stack->is_deleted())
            stack.reset();
        return stack;
    });
}

std::vector<PlannedChange> planned(const engine::Differences& differences) {
    std::vector<PlannedChange> changes;
    for (const auto& each : differences.resources)
        changes.push_back(
            {each.action,
             each.logical_id,
             each.physical_id,
             each.type,
             each.replacement,
             each.properties,
             each.tags}
        );
    return changes;
}

void erase(Call& call, const ChangeSet& change_set) {
    call.records.erase<ChangeSet>(call.place(), change_set.id);
    call.records.erase<StackTemplate>(call.place(), change_set.id);
}

/// A name that is free: one that an executed change set had is given on, as scripts name theirs by
/// the second and this cloud takes less than one.
void take_name(Call& call, const Stack& stack, const std::string& name) {
    for (const auto& each : call.records.list<ChangeSet>(call.place(), stack.id)) {
        if (each.name != name)
            continue;
        if (each.execution_status != "EXECUTE_COMPLETE")
            throw ServiceError(
                "AlreadyExistsException", format("ChangeSet [{}] already exists", name)
            );
        erase(call, each);
    }
}

ChangeSet new_change_set(
    const Call& call,
    const api::CreateChangeSet::Input& input,
    const Stack& stack,
    const Proposal& proposal
) {
    return {
        .id = call.arn(
            "cloudformation", format("changeSet/{}/{}", input.change_set_name, call.new_id("", 32))
        ),
        .name = input.change_set_name,
        .stack_id = stack.id,
        .stack_name = stack.name,
        .type = input.change_set_type.value_or("UPDATE"),
        .description = input.description,
        .status = "CREATE_COMPLETE",
        .execution_status = "AVAILABLE",
        .created = call.clock.now(),
        .parameters = proposal.parameters,
        .tags = proposal.tags,
        .capabilities = proposal.capabilities,
        .notification_arns = proposal.notification_arns,
        .role_arn = proposal.role_arn,
        .include_nested_stacks = input.include_nested_stacks.value_or(false),
    };
}

/// What would change, or why that cannot be told.
struct Foreseen {
    engine::Differences differences;
    std::optional<std::string> failure;
};

Foreseen
foresee(Cloud& cloud, const aws::Caller& caller, const Proposal& proposal, const Stack& stack) {
    try {
        auto differences = differences_of(cloud, caller, proposal, stack);
        const bool empty = differences.empty();
        return {std::move(differences), empty ? std::optional(nothing_to_change) : std::nullopt};
    } catch (const ServiceError& failure) {
        return {{}, failure.message()};
    }
}

api::CreateChangeSet::Output create_change_set(
    Cloud& cloud, const api::CreateChangeSet::Input& input, const aws::Caller& caller
) {
    const auto type = input.change_set_type.value_or("UPDATE");
    if (type != "CREATE" && type != "UPDATE")
        throw ServiceError(
            "NotImplemented",
            format("Change sets of type {} are not implemented by the local cloud", type),
            501
        );
    const auto before = existing_stack(cloud, caller, input.stack_name);
    if (type == "UPDATE" && !before)
        throw error(format("Stack [{}] does not exist", input.stack_name));
    const auto proposal = propose(cloud, caller, asked_of(input), before);
    const auto stack = cloud.in_transaction(caller, [&](Call& call) {
        return stack_for(call, input, type == "CREATE");
    });
    const auto [differences, failure] = foresee(cloud, caller, proposal, stack);
    return cloud.in_transaction(caller, [&](Call& call) {
        take_name(call, stack, input.change_set_name);
        auto made = new_change_set(call, input, stack, proposal);
        made.changes = planned(differences);
        if (failure) {
            made.status = "FAILED";
            made.status_reason = failure;
            made.execution_status = "UNAVAILABLE";
        }
        call.records.put(call.place(), made);
        call.records.put(call.place(), StackTemplate{made.id, proposal.body});
        return api::CreateChangeSet::Output{.id = made.id, .stack_id = stack.id};
    });
}

// Describing. -------------------------------------------------------------------------------------

std::vector<api::ResourceChangeDetail> details_of(const PlannedChange& change) {
    const auto recreation = change.replacement == "True"          ? "Always"
                            : change.replacement == "Conditional" ? "Conditionally"
                                                                  : "Never";
    std::vector<api::ResourceChangeDetail> details;
    for (const auto& property : change.properties)
        details.push_back({
            .target =
                api::ResourceTargetDefinition{
                    .attribute = "Properties", .name = property, .requires_recreation = recreation
                },
            .evaluation = "Static",
            .change_source = "DirectModification",
        });
    if (change.tags)
        details.push_back({
            .target =
                api::ResourceTargetDefinition{.attribute = "Tags", .requires_recreation = "Never"},
            .evaluation = "Static",
            .change_source = "DirectModification",
        });
    return details;
}

api::Change described(const PlannedChange& change) {
    api::ResourceChange shown{
        .action = change.action,
        .logical_resource_id = change.logical_id,
        .resource_type = change.type,
    };
    if (!change.physical_id.empty())
        shown.physical_resource_id = change.physical_id;
    if (change.action == "Modify") {
        shown.replacement = change.replacement;
        if (!change.properties.empty())
            shown.scope.emplace_back("Properties");
        if (change.tags)
            shown.scope.emplace_back("Tags");
        if (shown.scope.empty())
            shown.scope.emplace_back("Metadata");
        shown.details = details_of(change);
    }
    return {.type = "Resource", .resource_change = std::move(shown)};
}

api::DescribeChangeSet::Output
describe_change_set(const api::DescribeChangeSet::Input& input, Call& call) {
    const auto found =
        change_set_named(call.records, call.place(), input.change_set_name, input.stack_name);
    api::DescribeChangeSet::Output output{
        .change_set_name = found.name,
        .change_set_id = found.id,
        .stack_id = found.stack_id,
        .stack_name = found.stack_name,
        .description = found.description,
        .creation_time = found.created,
        .execution_status = found.execution_status,
        .status = found.status,
        .status_reason = found.status_reason,
        .notification_arns = found.notification_arns,
        .capabilities = found.capabilities,
        .tags = tags_to<api::Tag>(found.tags),
        .include_nested_stacks = found.include_nested_stacks,
    };
    for (const auto& parameter : found.parameters)
        output.parameters.push_back(
            {.parameter_key = parameter.key,
             .parameter_value = engine::shown_value(parameter),
             .resolved_value = parameter.resolved}
        );
    for (const auto& change : found.changes)
        output.changes.push_back(described(change));
    return output;
}

api::ListChangeSets::Output list_change_sets(const api::ListChangeSets::Input& input, Call& call) {
    const auto stack = living_stack(call.records, call.place(), input.stack_name);
    api::ListChangeSets::Output output;
    for (const auto& each : call.records.list<ChangeSet>(call.place(), stack.id))
        output.summaries.push_back({
            .stack_id = each.stack_id,
            .stack_name = each.stack_name,
            .change_set_id = each.id,
            .change_set_name = each.name,
            .execution_status = each.execution_status,
            .status = each.status,
            .status_reason = each.status_reason,
            .creation_time = each.created,
            .description = each.description,
            .include_nested_stacks = each.include_nested_stacks,
        });
    return output;
}

// Executing and deleting. -------------------------------------------------------------------------

api::ExecuteChangeSet::Output
execute_change_set(const api::ExecuteChangeSet::Input& input, Call& call) {
    const auto found =
        change_set_named(call.records, call.place(), input.change_set_name, input.stack_name);
    if (found.execution_status != "AVAILABLE")
        throw ServiceError(
            "InvalidChangeSetStatus",
            format(
                "ChangeSet [{}] cannot be executed in its current status of [{}]",
                found.id,
                found.status
            )
        );
    const auto body =
        call.records.find<StackTemplate>(call.place(), found.id).value_or(StackTemplate{}).body;
    const Proposal proposal{
        .body = body,
        .source = engine::parse_template(body),
        .parameters = found.parameters,
        .tags = found.tags,
        .capabilities = found.capabilities,
        .role_arn = found.role_arn,
        .notification_arns = found.notification_arns,
    };
    const BeginOptions options{
        .client_request_token = input.client_request_token,
        .on_failure = input.disable_rollback.value_or(false) ? "DO_NOTHING" : "ROLLBACK",
        .change_set_id = found.id,
    };
    auto stack = living_stack(call.records, call.place(), found.stack_id);
    if (found.type == "CREATE")
        begin_create(call, std::move(stack), proposal, options);
    else
        begin_update(call, std::move(stack), proposal, options);
    // The others were made for a stack that is now another.
    for (const auto& each : call.records.list<ChangeSet>(call.place(), found.stack_id))
        if (each.id != found.id)
            erase(call, each);
    auto executed = found;
    executed.execution_status = "EXECUTE_COMPLETE";
    call.records.put(call.place(), executed);
    return {};
}

api::DeleteChangeSet::Output
delete_change_set(const api::DeleteChangeSet::Input& input, Call& call) {
    try {
        erase(
            call,
            change_set_named(call.records, call.place(), input.change_set_name, input.stack_name)
        );
    } catch (const ServiceError& failure) {
        if (failure.code() != "ChangeSetNotFound")
            throw;
    }
    return {};
}

} // namespace

void register_change_sets(Cloud& cloud) {
    cloud.on_waiting<api::CreateChangeSet>([&cloud](const auto& input, const auto& caller) {
        return create_change_set(cloud, input, caller);
    });
    cloud.on<api::DescribeChangeSet>(describe_change_set);
    cloud.on<api::ListChangeSets>(list_change_sets);
    cloud.on<api::ExecuteChangeSet>(execute_change_set);
    cloud.on<api::DeleteChangeSet>(delete_change_set);
}

} // namespace copilot::localcloud::cloudformation
