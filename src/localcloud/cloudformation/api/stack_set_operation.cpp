// What is done to stack sets: one operation at a time, recorded here, carried out by
// advance_stack_sets.

#include "aws/api/cloudformation/create_stack_instances.h"
#include "aws/api/cloudformation/delete_stack_instances.h"
#include "aws/api/cloudformation/describe_stack_set_operation.h"
#include "aws/api/cloudformation/list_stack_set_operation_results.h"
#include "aws/api/cloudformation/list_stack_set_operations.h"
#include "aws/api/cloudformation/update_stack_set.h"
#include "base/format.h"
#include "io/crypto.h"
#include "localcloud/cloudformation/proposal.h"
#include "localcloud/cloudformation/stack_set.h"
#include "localcloud/cloudformation/stack_template.h"
#include "localcloud/page.h"

#include <algorithm>

namespace copilot::localcloud::cloudformation {

namespace {

namespace api = aws::cloudformation;
using aws::ServiceError;

constexpr std::int64_t page_size = 100;

/// One operation at a time, and no ID twice.
StackSetOperation new_operation(
    Call& call,
    const StackSet& set,
    const std::string& action,
    const std::optional<std::string>& operation_id
) {
    StackSetOperation operation{
        .stack_set_id = set.id,
        .stack_set_name = set.name,
        .id = operation_id.value_or(io::random_uuid()),
        .action = action,
        .status = "RUNNING",
        .created = call.clock.now(),
        .administration_role_arn = set.administration_role_arn,
        .execution_role_name = set.execution_role_name,
    };
    if (call.records.find<StackSetOperation>(call.place(), operation.record_id()))
        throw ServiceError(
            "OperationIdAlreadyExistsException",
            format("The specified operation ID already exists: {}", operation.id),
            409
        );
    if (call.records.find<RunningStackSetOperation>(call.place(), set.id))
        throw ServiceError(
            "OperationInProgressException",
            format("Another Operation on StackSet {} is in progress", set.arn),
            409
        );
    return operation;
}

void begin(Call& call, const StackSetOperation& operation) {
    call.records.put(call.place(), operation);
    call.records.put(
        call.place(), RunningStackSetOperation{operation.stack_set_id, operation.record_id()}
    );
    call.wake("cloudformation");
}

/// The instance is now part of `operation`.
void take_in(Call& call, StackSetOperation& operation, StackInstance instance) {
    instance.status = "OUTDATED";
    instance.detailed_status = "RUNNING";
    instance.status_reason.reset();
    instance.last_operation_id = operation.id;
    call.records.put(call.place(), instance);
    operation.results.push_back({instance.account, instance.region, "PENDING", {}});
}

std::vector<StackParameter> overrides_of(const std::vector<api::Parameter>& given) {
    std::vector<StackParameter> overrides;
    for (const auto& parameter : given)
        overrides.push_back(
            {parameter.parameter_key.value_or(""), parameter.parameter_value.value_or(""), {}}
        );
    return overrides;
}

void need_accounts(const std::vector<std::string>& accounts) {
    if (accounts.empty())
        throw ServiceError("ValidationError", "Accounts must be specified.");
}

bool named(const std::vector<std::string>& names, const std::string& name) {
    return names.empty() || std::ranges::find(names, name) != names.end();
}

api::CreateStackInstances::Output
create_stack_instances(const api::CreateStackInstances::Input& input, Call& call) {
    need_accounts(input.accounts);
    const auto set = stack_set_named(call.records, call.place(), input.stack_set_name);
    auto operation = new_operation(call, set, "CREATE", input.operation_id);
    for (const auto& account : input.accounts)
        for (const auto& region : input.regions) {
            auto instance =
                call.records
                    .find<StackInstance>(
                        call.place(), StackInstance::id_of(set.id, account, region)
                    )
                    .value_or(
                        StackInstance{.stack_set_id = set.id, .account = account, .region = region}
                    );
            instance.parameter_overrides = overrides_of(input.parameter_overrides);
            take_in(call, operation, std::move(instance));
        }
    begin(call, operation);
    return {.operation_id = operation.id};
}

api::DeleteStackInstances::Output
delete_stack_instances(const api::DeleteStackInstances::Input& input, Call& call) {
    need_accounts(input.accounts);
    const auto set = stack_set_named(call.records, call.place(), input.stack_set_name);
    auto operation = new_operation(call, set, "DELETE", input.operation_id);
    operation.retain_stacks = input.retain_stacks;
    for (auto& instance : call.records.list<StackInstance>(call.place(), set.id))
        if (named(input.accounts, instance.account) && named(input.regions, instance.region))
            take_in(call, operation, std::move(instance));
    begin(call, operation);
    return {.operation_id = operation.id};
}

// UpdateStackSet. ---------------------------------------------------------------------------------

Proposal propose_update(
    Cloud& cloud,
    const api::UpdateStackSet::Input& input,
    const aws::Caller& caller,
    const StackSet& set
) {
    // What a stack with the set's parameters and tags would become.
    const Stack as_stack{.id = set.id, .parameters = set.parameters, .tags = set.tags};
    return propose(
        cloud,
        caller,
        {
            .template_body = input.template_body,
            .template_url = input.template_url,
            .use_previous_template = input.use_previous_template.value_or(false),
            .parameters = input.parameters,
            .tags = input.tags,
            .capabilities = input.capabilities,
        },
        as_stack
    );
}

api::UpdateStackSet::Output
update_stack_set(Cloud& cloud, const api::UpdateStackSet::Input& input, const aws::Caller& caller) {
    const auto before = cloud.state().transact([&](Records& records) {
        return stack_set_named(records, {caller.account, caller.region}, input.stack_set_name);
    });
    const auto proposal = propose_update(cloud, input, caller, before);
    return cloud.in_transaction(caller, [&](Call& call) {
        auto set = stack_set_named(call.records, call.place(), input.stack_set_name);
        if (input.administration_role_arn)
            set.administration_role_arn = *input.administration_role_arn;
        if (input.execution_role_name)
            set.execution_role_name = *input.execution_role_name;
        auto operation = new_operation(call, set, "UPDATE", input.operation_id);
        if (input.description)
            set.description = input.description;
        set.parameters = proposal.parameters;
        set.tags = proposal.tags;
        set.capabilities = proposal.capabilities;
        call.records.put(call.place(), set);
        call.records.put(call.place(), StackTemplate{set.id, proposal.body});
        for (auto& instance : call.records.list<StackInstance>(call.place(), set.id))
            if (named(input.accounts, instance.account) && named(input.regions, instance.region))
                take_in(call, operation, std::move(instance));
        begin(call, operation);
        return api::UpdateStackSet::Output{.operation_id = operation.id};
    });
}

// Looking. ----------------------------------------------------------------------------------------

StackSetOperation
operation_named(Call& call, const std::string& set_name, const std::string& operation_id) {
    const auto set = stack_set_named(call.records, call.place(), set_name);
    auto found = call.records.find<StackSetOperation>(call.place(), set.id + "/" + operation_id);
    if (!found)
        throw ServiceError(
            "OperationNotFoundException",
            format("Operation {} of StackSet {} was not found", operation_id, set.id),
            404
        );
    return *std::move(found);
}

api::DescribeStackSetOperation::Output
describe_stack_set_operation(const api::DescribeStackSetOperation::Input& input, Call& call) {
    const auto found = operation_named(call, input.stack_set_name, input.operation_id);
    return {
        .stack_set_operation =
            {
                .operation_id = found.id,
                .stack_set_id = found.stack_set_id,
                .action = found.action,
                .status = found.status,
                .retain_stacks = found.retain_stacks,
                .administration_role_arn = found.administration_role_arn,
                .execution_role_name = found.execution_role_name,
                .creation_timestamp = found.created,
                .end_timestamp = found.ended,
                .status_reason = found.status_reason,
            }
    };
}

api::ListStackSetOperations::Output
list_stack_set_operations(const api::ListStackSetOperations::Input& input, Call& call) {
    const auto set = stack_set_named(call.records, call.place(), input.stack_set_name);
    auto operations = call.records.list<StackSetOperation>(call.place(), set.id);
    std::ranges::stable_sort(operations, std::greater<>(), &StackSetOperation::created);
    api::ListStackSetOperations::Output output;
    for (const auto& each : operations)
        output.summaries.push_back({
            .operation_id = each.id,
            .action = each.action,
            .status = each.status,
            .creation_timestamp = each.created,
            .end_timestamp = each.ended,
            .status_reason = each.status_reason,
        });
    return output;
}

api::ListStackSetOperationResults::Output list_stack_set_operation_results(
    const api::ListStackSetOperationResults::Input& input, Call& call
) {
    const auto found = operation_named(call, input.stack_set_name, input.operation_id);
    auto page = page_of(
        found.results,
        input.next_token,
        input.max_results.value_or(page_size),
        [](const InstanceResult& result) { return result.account + "/" + result.region; },
        "ValidationError"
    );
    api::ListStackSetOperationResults::Output output{.next_token = page.next_token};
    for (const auto& each : page.items)
        output.summaries.push_back(
            {.account = each.account,
             .region = each.region,
             .status = each.status,
             .status_reason = each.status_reason}
        );
    return output;
}

} // namespace

void register_stack_set_operations(Cloud& cloud) {
    cloud.on<api::CreateStackInstances>(create_stack_instances);
    cloud.on<api::DeleteStackInstances>(delete_stack_instances);
    cloud.on_waiting<api::UpdateStackSet>([&cloud](const auto& input, const auto& caller) {
        return update_stack_set(cloud, input, caller);
    });
    cloud.on<api::DescribeStackSetOperation>(describe_stack_set_operation);
    cloud.on<api::ListStackSetOperations>(list_stack_set_operations);
    cloud.on<api::ListStackSetOperationResults>(list_stack_set_operation_results);
}

} // namespace copilot::localcloud::cloudformation
