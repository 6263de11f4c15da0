// What a stack consists of, and what happened to it.

#include "aws/api/cloudformation/describe_stack_events.h"
#include "aws/api/cloudformation/describe_stack_resource.h"
#include "aws/api/cloudformation/describe_stack_resources.h"
#include "aws/api/cloudformation/list_stack_resources.h"
#include "base/format.h"
#include "codec/base64.h"
#include "codec/json.h"
#include "localcloud/cloudformation/stack_event.h"
#include "localcloud/cloudformation/stack_lookup.h"
#include "localcloud/cloudformation/stack_resource.h"
#include "localcloud/page.h"

#include <algorithm>

namespace copilot::localcloud::cloudformation {

namespace {

namespace api = aws::cloudformation;
using aws::ServiceError;

std::optional<std::string> unless_empty(std::string text) {
    return text.empty() ? std::nullopt : std::optional(std::move(text));
}

api::StackResource described(const StackResource& resource) {
    return {
        .stack_name = resource.stack_name,
        .stack_id = resource.stack_id,
        .logical_resource_id = resource.logical_id,
        .physical_resource_id = unless_empty(resource.physical_id()),
        .resource_type = resource.type,
        .timestamp = resource.updated,
        .resource_status = resource.status,
        .resource_status_reason = resource.status_reason,
    };
}

StackResource resource_named(Call& call, const Stack& stack, const std::string& logical_id) {
    auto found =
        call.records.find<StackResource>(call.place(), StackResource::id_of(stack.id, logical_id));
    if (!found)
        throw ServiceError(
            "ValidationError",
            format("Resource {} does not exist for stack {}", logical_id, stack.name)
        );
    return *std::move(found);
}

std::vector<StackResource> resources_with_physical_id(Call& call, const std::string& physical_id) {
    for (const auto& any : call.records.list<StackResource>(call.place()))
        if (any.physical_id() == physical_id && any.status != "DELETE_COMPLETE")
            return call.records.list<StackResource>(call.place(), any.stack_id);
    throw ServiceError("ValidationError", format("Stack for {} does not exist", physical_id));
}

api::DescribeStackResources::Output
describe_stack_resources(const api::DescribeStackResources::Input& input, Call& call) {
    if (input.stack_name.has_value() == input.physical_resource_id.has_value())
        throw ServiceError(
            "ValidationError", "Either StackName or PhysicalResourceId must be specified."
        );
    std::vector<StackResource> found;
    if (input.physical_resource_id) {
        found = resources_with_physical_id(call, *input.physical_resource_id);
    } else {
        const auto stack = stack_named(call.records, call.place(), *input.stack_name);
        if (input.logical_resource_id)
            return {
                .stack_resources = {described(
                    resource_named(call, stack, *input.logical_resource_id)
                )}
            };
        found = call.records.list<StackResource>(call.place(), stack.id);
    }
    api::DescribeStackResources::Output output;
    for (const auto& resource : found)
        if (!input.logical_resource_id || resource.logical_id == *input.logical_resource_id)
            output.stack_resources.push_back(described(resource));
    return output;
}

api::DescribeStackResource::Output
describe_stack_resource(const api::DescribeStackResource::Input& input, Call& call) {
    const auto stack = stack_named(call.records, call.place(), input.stack_name);
    const auto resource = resource_named(call, stack, input.logical_resource_id);
    return {
        .stack_resource_detail =
            {
                .stack_name = resource.stack_name,
                .stack_id = resource.stack_id,
                .logical_resource_id = resource.logical_id,
                .physical_resource_id = unless_empty(resource.physical_id()),
                .resource_type = resource.type,
                .last_updated_timestamp = resource.updated,
                .resource_status = resource.status,
                .resource_status_reason = resource.status_reason,
                .metadata = resource.metadata.is_null()
                                ? std::nullopt
                                : std::optional(codec::to_json(resource.metadata)),
            }
    };
}

api::ListStackResources::Output
list_stack_resources(const api::ListStackResources::Input& input, Call& call) {
    constexpr std::int64_t page_size = 100;
    const auto stack = stack_named(call.records, call.place(), input.stack_name);
    auto page = page_of(
        call.records.list<StackResource>(call.place(), stack.id),
        input.next_token,
        page_size,
        &StackResource::logical_id,
        "ValidationError"
    );
    api::ListStackResources::Output output{.next_token = page.next_token};
    for (const auto& resource : page.items)
        output.stack_resource_summaries.push_back({
            .logical_resource_id = resource.logical_id,
            .physical_resource_id = unless_empty(resource.physical_id()),
            .resource_type = resource.type,
            .last_updated_timestamp = resource.updated,
            .resource_status = resource.status,
            .resource_status_reason = resource.status_reason,
        });
    return output;
}

api::StackEvent described(const StackEvent& event) {
    return {
        .stack_id = event.stack_id,
        .event_id = event.event_id,
        .stack_name = event.stack_name,
        .logical_resource_id = event.logical_id,
        .physical_resource_id = event.physical_id,
        .resource_type = event.type,
        .timestamp = event.time,
        .resource_status = event.status,
        .resource_status_reason = event.reason,
        .client_request_token = event.client_request_token,
    };
}

/// Newest first. The token is the record of the last event of the page before.
api::DescribeStackEvents::Output
describe_stack_events(const api::DescribeStackEvents::Input& input, Call& call) {
    constexpr std::int64_t page_size = 100;
    std::string before;
    if (input.next_token) {
        const auto token = codec::parse_base64(*input.next_token);
        if (!token)
            throw ServiceError("ValidationError", "The NextToken is not valid");
        before = *token;
    }
    auto stack = find_stack(call.records, call.place(), input.stack_name);
    if (!stack)
        throw ServiceError(
            "ValidationError", format("Stack [{}] does not exist", input.stack_name)
        );
    const auto events =
        call.records.list_last<StackEvent>(call.place(), stack->id, before, page_size);
    api::DescribeStackEvents::Output output;
    for (const auto& event : events)
        output.stack_events.push_back(described(event));
    if (static_cast<std::int64_t>(events.size()) == page_size)
        output.next_token = codec::to_base64(events.back().record_id());
    return output;
}

} // namespace

void register_resources(Cloud& cloud) {
    cloud.on<api::DescribeStackResources>(describe_stack_resources);
    cloud.on<api::DescribeStackResource>(describe_stack_resource);
    cloud.on<api::ListStackResources>(list_stack_resources);
    cloud.on<api::DescribeStackEvents>(describe_stack_events);
}

} // namespace copilot::localcloud::cloudformation
