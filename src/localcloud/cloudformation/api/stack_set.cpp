// Stack sets: what they are. Their operations are in stack_set_operation.cpp.

#include "localcloud/cloudformation/stack_set.h"

#include "aws/api/cloudformation/create_stack_set.h"
#include "aws/api/cloudformation/delete_stack_set.h"
#include "aws/api/cloudformation/describe_stack_instance.h"
#include "aws/api/cloudformation/describe_stack_set.h"
#include "aws/api/cloudformation/list_stack_instances.h"
#include "aws/api/cloudformation/list_stack_sets.h"
#include "base/format.h"
#include "localcloud/cloudformation/proposal.h"
#include "localcloud/cloudformation/stack_template.h"
#include "localcloud/engine/parameters.h"
#include "localcloud/page.h"
#include "localcloud/tags.h"

#include <algorithm>

namespace copilot::localcloud::cloudformation {

namespace {

namespace api = aws::cloudformation;
using aws::ServiceError;

constexpr std::int64_t page_size = 100;

api::CreateStackSet::Output
create_stack_set(Cloud& cloud, const api::CreateStackSet::Input& input, const aws::Caller& caller) {
    if (input.stack_id)
        throw ServiceError(
            "NotImplemented",
            "Importing stacks into stack sets is not implemented by the local cloud",
            501
        );
    const auto proposal = propose(
        cloud,
        caller,
        {
            .template_body = input.template_body,
            .template_url = input.template_url,
            .parameters = input.parameters,
            .tags = input.tags,
            .capabilities = input.capabilities,
        },
        std::nullopt
    );
    return cloud.in_transaction(caller, [&](Call& call) {
        if (call.records.find<StackSet>(call.place(), input.stack_set_name))
            throw ServiceError(
                "NameAlreadyExistsException",
                format("StackSet {} already exists", input.stack_set_name),
                409
            );
        const auto id = format("{}:{}", input.stack_set_name, call.new_id("", 32));
        const StackSet set{
            .name = input.stack_set_name,
            .id = id,
            .arn = call.arn("cloudformation", "stackset/" + id),
            .description = input.description,
            .parameters = proposal.parameters,
            .tags = proposal.tags,
            .capabilities = proposal.capabilities,
            .administration_role_arn = input.administration_role_arn.value_or(format(
                "arn:aws:iam::{}:role/AWSCloudFormationStackSetAdministrationRole",
                call.caller.account
            )),
            .execution_role_name =
                input.execution_role_name.value_or("AWSCloudFormationStackSetExecutionRole"),
        };
        call.records.put(call.place(), set);
        call.records.put(call.place(), StackTemplate{set.id, proposal.body});
        return api::CreateStackSet::Output{.stack_set_id = set.id};
    });
}

api::DeleteStackSet::Output delete_stack_set(const api::DeleteStackSet::Input& input, Call& call) {
    const auto set = stack_set_named(call.records, call.place(), input.stack_set_name);
    if (!call.records.list<StackInstance>(call.place(), set.id).empty())
        throw ServiceError("StackSetNotEmptyException", "StackSet is not empty", 409);
    if (call.records.find<RunningStackSetOperation>(call.place(), set.id))
        throw ServiceError(
            "OperationInProgressException",
            format("Another Operation on StackSet {} is in progress", set.arn),
            409
        );
    call.records.erase<StackSet>(call.place(), set.name);
    call.records.erase<StackTemplate>(call.place(), set.id);
    call.records.erase_children<StackSetOperation>(call.place(), set.id);
    return {};
}

std::vector<api::Parameter> shown(const std::vector<StackParameter>& parameters) {
    std::vector<api::Parameter> list;
    for (const auto& parameter : parameters)
        list.push_back(
            {.parameter_key = parameter.key, .parameter_value = engine::shown_value(parameter)}
        );
    return list;
}

api::DescribeStackSet::Output
describe_stack_set(const api::DescribeStackSet::Input& input, Call& call) {
    const auto set = stack_set_named(call.records, call.place(), input.stack_set_name);
    api::StackSet described{
        .stack_set_name = set.name,
        .stack_set_id = set.id,
        .description = set.description,
        .status = "ACTIVE",
        .template_body =
            call.records.find<StackTemplate>(call.place(), set.id).value_or(StackTemplate{}).body,
        .parameters = shown(set.parameters),
        .capabilities = set.capabilities,
        .tags = tags_to<api::Tag>(set.tags),
        .stack_set_arn = set.arn,
        .administration_role_arn = set.administration_role_arn,
        .execution_role_name = set.execution_role_name,
    };
    for (const auto& instance : call.records.list<StackInstance>(call.place(), set.id))
        if (std::ranges::find(described.regions, instance.region) == described.regions.end())
            described.regions.push_back(instance.region);
    return {.stack_set = std::move(described)};
}

api::ListStackSets::Output list_stack_sets(const api::ListStackSets::Input& input, Call& call) {
    auto sets = call.records.list<StackSet>(call.place());
    if (input.status == "DELETED")
        sets.clear();
    auto page = page_of(
        std::move(sets),
        input.next_token,
        input.max_results.value_or(page_size),
        &StackSet::name,
        "ValidationError"
    );
    api::ListStackSets::Output output{.next_token = page.next_token};
    for (const auto& set : page.items)
        output.summaries.push_back(
            {.stack_set_name = set.name,
             .stack_set_id = set.id,
             .description = set.description,
             .status = "ACTIVE"}
        );
    return output;
}

// Instances. --------------------------------------------------------------------------------------

bool fits(const StackInstance& instance, const api::ListStackInstances::Input& input) {
    if (input.stack_instance_account && *input.stack_instance_account != instance.account)
        return false;
    if (input.stack_instance_region && *input.stack_instance_region != instance.region)
        return false;
    return std::ranges::all_of(input.filters, [&](const api::StackInstanceFilter& filter) {
        if (filter.name == "DETAILED_STATUS")
            return filter.values == instance.detailed_status;
        if (filter.name == "LAST_OPERATION_ID")
            return filter.values == instance.last_operation_id;
        throw ServiceError(
            "NotImplemented",
            format("Filter {} is not implemented by the local cloud", filter.name.value_or("")),
            501
        );
    });
}

api::ListStackInstances::Output
list_stack_instances(const api::ListStackInstances::Input& input, Call& call) {
    const auto set = stack_set_named(call.records, call.place(), input.stack_set_name);
    auto instances = call.records.list<StackInstance>(call.place(), set.id);
    std::erase_if(instances, [&](const StackInstance& each) { return !fits(each, input); });
    auto page = page_of(
        std::move(instances),
        input.next_token,
        input.max_results.value_or(page_size),
        &StackInstance::record_id,
        "ValidationError"
    );
    api::ListStackInstances::Output output{.next_token = page.next_token};
    for (const auto& each : page.items)
        output.summaries.push_back({
            .stack_set_id = each.stack_set_id,
            .region = each.region,
            .account = each.account,
            .stack_id = each.stack_id,
            .status = each.status,
            .status_reason = each.status_reason,
            .stack_instance_status =
                api::StackInstanceComprehensiveStatus{.detailed_status = each.detailed_status},
            .last_operation_id = each.last_operation_id,
        });
    return output;
}

api::DescribeStackInstance::Output
describe_stack_instance(const api::DescribeStackInstance::Input& input, Call& call) {
    const auto set = stack_set_named(call.records, call.place(), input.stack_set_name);
    const auto found = call.records.find<StackInstance>(
        call.place(),
        StackInstance::id_of(set.id, input.stack_instance_account, input.stack_instance_region)
    );
    if (!found)
        throw ServiceError(
            "StackInstanceNotFoundException",
            format(
                "Stack instance for StackSet {} in account {} and region {} was not found",
                set.id,
                input.stack_instance_account,
                input.stack_instance_region
            ),
            404
        );
    return {
        .stack_instance =
            {
                .stack_set_id = found->stack_set_id,
                .region = found->region,
                .account = found->account,
                .stack_id = found->stack_id,
                .parameter_overrides = shown(found->parameter_overrides),
                .status = found->status,
                .stack_instance_status =
                    api::StackInstanceComprehensiveStatus{
                        .detailed_status = found->detailed_status
                    },
                .status_reason = found->status_reason,
                .last_operation_id = found->last_operation_id,
            }
    };
}

} // namespace

void register_stack_sets(Cloud& cloud) {
    cloud.on_waiting<api::CreateStackSet>([&cloud](const auto& input, const auto& caller) {
        return create_stack_set(cloud, input, caller);
    });
    cloud.on<api::DeleteStackSet>(delete_stack_set);
    cloud.on<api::DescribeStackSet>(describe_stack_set);
    cloud.on<api::ListStackSets>(list_stack_sets);
    cloud.on<api::ListStackInstances>(list_stack_instances);
    cloud.on<api::DescribeStackInstance>(describe_stack_instance);
}

} // namespace copilot::localcloud::cloudformation
