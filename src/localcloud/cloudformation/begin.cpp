#include "localcloud/cloudformation/begin.h"

#include "base/format.h"
#include "io/crypto.h"
#include "localcloud/cloudformation/export.h"
#include "localcloud/cloudformation/stack_event.h"
#include "localcloud/cloudformation/stack_lookup.h"
#include "localcloud/cloudformation/stack_template.h"
#include "localcloud/iam/trust.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace copilot::localcloud::cloudformation {

namespace {

using aws::ServiceError;

ServiceError error(const std::string& message) {
    return {"ValidationError", message};
}

void check_name(const std::string& name) {
    const auto allowed = [](unsigned char c) { return std::isalnum(c) != 0 || c == '-'; };
    const bool good = !name.empty() && name.size() <= 128
                      && std::isalpha(static_cast<unsigned char>(name.front())) != 0
                      && std::ranges::all_of(name, allowed);
    if (!good)
        throw error(format(
            "1 validation error detected: Value '{}' at 'stackName' failed to satisfy constraint: "
            "Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*",
            name
        ));
}

std::string uuid_from(const std::string& digits) {
    return format(
        "{}-{}-{}-{}-{}",
        digits.substr(0, 8),
        digits.substr(8, 4),
        digits.substr(12, 4),
        digits.substr(16, 4),
        digits.substr(20, 12)
    );
}

/// Who resource calls are made as: the session of the stack's role, else the caller.
std::string principal_of(const Call& call, const std::optional<std::string>& role_arn) {
    if (!role_arn)
        return call.caller.principal_arn;
    const auto role = iam::find_role_by_arn(call.records, *role_arn);
    const iam::Principal service{.service = "cloudformation.amazonaws.com"};
    if (!role || !iam::trusts(role->trust_policy, service, {}))
        throw error(format("Role {} is invalid or cannot be assumed", *role_arn));
    return format(
        "arn:aws:sts::{}:assumed-role/{}/AWSCloudFormation",
        iam::account_of(*role_arn),
        role->role_name
    );
}

Operation new_operation(
    const Call& call, const Stack& stack, const std::string& verb, const BeginOptions& options
) {
    return {
        .stack_id = stack.id,
        .id = io::random_uuid(),
        .verb = verb,
        .phase = verb == "DELETE" ? "delete" : "forward",
        .principal_arn = principal_of(call, stack.role_arn),
        .access_key_id = call.caller.access_key_id,
        .client_request_token = options.client_request_token,
        .on_failure = options.on_failure,
    };
}

void take_over(Stack& stack, const Proposal& proposal, const BeginOptions& options) {
    stack.description = proposal.source.description;
    stack.parameters = proposal.parameters;
    stack.tags = proposal.tags;
    stack.capabilities = proposal.capabilities;
    stack.role_arn = proposal.role_arn;
    if (!proposal.notification_arns.empty())
        stack.notification_arns = proposal.notification_arns;
    if (options.change_set_id)
        stack.change_set_id = options.change_set_id;
    stack.disable_rollback = options.on_failure == "DO_NOTHING";
}

/// A nested stack is told by the tags that the engine alone can give it.
void find_parent(const Call& call, Stack& stack) {
    const auto* parent_id = stack.tags.find("aws:cloudformation:stack-id");
    if (!parent_id)
        return;
    stack.parent_id = *parent_id;
    const auto parent = call.records.find<Stack>(call.place(), *parent_id);
    stack.root_id = parent && parent->root_id ? *parent->root_id : *parent_id;
    for (const auto* key :
         {"aws:cloudformation:stack-id",
          "aws:cloudformation:stack-name",
          "aws:cloudformation:logical-id"})
        stack.tags.erase(key);
}

void refuse_other_types(const engine::Resources& resources, const engine::Template& source) {
    std::string changed;
    for (const auto& [id, resource] : resources)
        if (const auto* declared = source.find_resource(id);
            declared && resource.now && declared->type != resource.type)
            changed += (changed.empty() ? "" : ", ") + id;
    if (!changed.empty())
        throw error(format(
            "Update of resource type is not permitted. The new template modifies resource type of "
            "the following resources: [{}]",
            changed
        ));
}

} // namespace

Stack new_stack(const Call& call, const std::string& name) {
    check_name(name);
    if (call.records.find<StackName>(call.place(), name))
        throw ServiceError("AlreadyExistsException", format("Stack [{}] already exists", name));
    const auto uuid = uuid_from(call.new_id("", 32));
    return {
        .id = call.arn("cloudformation", format("stack/{}/{}", name, uuid)),
        .name = name,
        .created = call.clock.now(),
    };
}

void put_status(
    Call& call,
    Stack& stack,
    const std::string& status,
    const std::optional<std::string>& reason,
    const std::optional<std::string>& client_request_token
) {
    stack.status = status;
    stack.status_reason = reason;
    call.records.put(call.place(), stack);
    call.records.put(call.place(), StackName{stack.name, stack.id});
    add_stack_event(call.records, call.place(), stack, client_request_token, call.clock.now());
    // "User Initiated" is the event's; DescribeStacks does not repeat it.
    if (reason == "User Initiated") {
        stack.status_reason.reset();
        call.records.put(call.place(), stack);
    }
}

void begin_create(Call& call, Stack stack, const Proposal& proposal, const BeginOptions& options) {
    take_over(stack, proposal, options);
    find_parent(call, stack);
    auto operation = new_operation(call, stack, "CREATE", options);
    call.records.put(call.place(), StackTemplate{stack.id, proposal.body});
    call.records.put(call.place(), operation);
    put_status(call, stack, "CREATE_IN_PROGRESS", "User Initiated", options.client_request_token);
    call.wake("cloudformation");
}

void check_updatable(const Stack& stack) {
    constexpr std::array allowed{
        "CREATE_COMPLETE",
        "UPDATE_COMPLETE",
        "UPDATE_ROLLBACK_COMPLETE",
        "IMPORT_COMPLETE",
        "CREATE_FAILED",
        "UPDATE_FAILED"
    };
    if (std::ranges::find(allowed, stack.status) == allowed.end())
        throw error(
            format("Stack:{} is in {} state and can not be updated.", stack.id, stack.status)
        );
}

void begin_update(Call& call, Stack stack, const Proposal& proposal, const BeginOptions& options) {
    check_updatable(stack);
    refuse_other_types(resources_of(call.records, call.place(), stack.id), proposal.source);
    const Operation::Previous previous{
        stack.parameters, stack.tags, stack.capabilities, stack.description
    };
    const auto parent = stack.parent_id;
    take_over(stack, proposal, options);
    if (parent)
        find_parent(call, stack);
    auto operation = new_operation(call, stack, "UPDATE", options);
    operation.previous = previous;
    if (const auto before = call.records.find<StackTemplate>(call.place(), stack.id))
        call.records.put(
            call.place(), StackTemplate{StackTemplate::previous_of(stack.id), before->body}
        );
    call.records.put(call.place(), StackTemplate{stack.id, proposal.body});
    call.records.put(call.place(), operation);
    stack.updated = call.clock.now();
    put_status(call, stack, "UPDATE_IN_PROGRESS", "User Initiated", options.client_request_token);
    call.wake("cloudformation");
}

void begin_delete(
    Call& call,
    Stack stack,
    const std::vector<std::string>& retain,
    const std::optional<std::string>& role_arn,
    const BeginOptions& options
) {
    if (stack.termination_protection)
        throw error(format(
            "Stack [{}] cannot be deleted while TerminationProtection is enabled", stack.name
        ));
    if (stack.parent_id && call.caller.creation_token.empty()) {
        const auto parent = call.records.find<Stack>(call.place(), *stack.parent_id);
        if (parent && !parent->is_deleted() && parent->status.ends_with("_IN_PROGRESS"))
            throw error(format("Stack {} is part of a stack that is being changed", stack.id));
    }
    refuse_exports_in_use(call.records, call.place(), stack.id);
    if (role_arn)
        stack.role_arn = role_arn;
    if (auto current = call.records.find<Operation>(call.place(), stack.id)) {
        if (current->verb == "DELETE")
            return;
        current->cancelled = "Resource creation cancelled";
        current->delete_after_cancel = true;
        current->retain = retain;
        call.records.put(call.place(), *current);
    } else {
        auto operation = new_operation(call, stack, "DELETE", options);
        operation.retain = retain;
        call.records.put(call.place(), operation);
    }
    put_status(call, stack, "DELETE_IN_PROGRESS", "User Initiated", options.client_request_token);
    call.wake("cloudformation");
}

} // namespace copilot::localcloud::cloudformation
