#include "describe/environment.h"

#include "aws/api/cloudformation/describe_stack_resources.h"
#include "aws/api/cloudformation/describe_stacks.h"
#include "aws/api/cloudformation/get_template_summary.h"
#include "aws/api/tagging/get_resources.h"
#include "base/format.h"
#include "base/text.h"
#include "codec/json.h"
#include "codec/yaml.h"
#include "describe/nulls.h"

#include <algorithm>
#include <set>

namespace copilot::describe {
namespace {

using namespace aws::cloudformation;

bool says_missing(const aws::ServiceError& error) {
    return error.code() == "ValidationError"
           && error.message().find("does not exist") != std::string::npos;
}

std::string output(const Stack& stack, std::string_view key) {
    const auto found = std::ranges::find(stack.outputs, key, &Output::output_key);
    return found == stack.outputs.end() ? "" : found->output_value;
}

Dictionary<std::string> sorted_tags(const Stack& stack) {
    auto tags = stack.tags;
    std::ranges::sort(tags, {}, &Tag::key);
    Dictionary<std::string> sorted;
    for (const auto& tag : tags)
        sorted[tag.key] = tag.value;
    return sorted;
}

void add_stack(EnvironmentDescription& description, const Stack& stack) {
    description.tags = sorted_tags(stack);
    description.vpc_id = output(stack, "VpcId");
    description.public_subnets = split(output(stack, "PublicSubnets"), ',');
    description.private_subnets = split(output(stack, "PrivateSubnets"), ',');
}

} // namespace

aws::Session
environment_session(const aws::Session& session, const store::Environment& environment) {
    return session.assume_role(
        environment.manager_role_arn, "copilot-" + environment.name, environment.region
    );
}

std::optional<Stack> find_stack(const aws::Client& client, const std::string& name) {
    const auto reply = client.try_call<DescribeStacks>({.stack_name = name});
    if (reply)
        return reply->stacks.empty() ? std::nullopt : std::optional(reply->stacks.front());
    if (says_missing(reply.error()))
        return std::nullopt;
    throw in_context(reply.error(), "describe stack " + name);
}

std::vector<StackResource> stack_resources(const aws::Client& client, const std::string& stack) {
    std::vector<StackResource> resources;
    const auto reply = client.call<DescribeStackResources>({.stack_name = stack});
    for (const auto& resource : reply.stack_resources) {
        resources.push_back(
            {resource.resource_type,
             resource.physical_resource_id.value_or(""),
             resource.logical_resource_id}
        );
    }
    return resources;
}

std::optional<std::string>
stack_metadata(const aws::Client& client, const std::string& stack, std::string_view key) {
    const auto reply = client.try_call<GetTemplateSummary>({.stack_name = stack});
    if (!reply && says_missing(reply.error()))
        return std::nullopt;
    if (!reply)
        throw in_context(reply.error(), "read the metadata of stack " + stack);
    const auto metadata = codec::parse_yaml(reply->metadata.value_or(""));
    const auto* value = metadata.find(key);
    return value ? std::optional(value->scalar_text()) : std::nullopt;
}

std::vector<std::string>
deployed_workloads(const aws::Client& environment, const std::string& app, const std::string& env) {
    std::set<std::string> names;
    aws::for_each_page<aws::tagging::GetResources>(
        environment,
        {.tag_filters =
             {{.key = "copilot-application", .values = {app}},
              {.key = "copilot-environment", .values = {env}}},
         .resource_type_filters = {"cloudformation:stack"}},
        &aws::tagging::GetResources::Input::pagination_token,
        &aws::tagging::GetResources::Output::pagination_token,
        [&names](const auto& page) {
            for (const auto& resource : page.resource_tag_mapping_list)
                for (const auto& tag : resource.tags)
                    if (tag.key == "copilot-service" && !tag.value.empty())
                        names.insert(tag.value);
        }
    );
    return {names.begin(), names.end()};
}

EnvironmentDescription describe_environment(
    const aws::Session& session,
    const store::Store& store,
    const std::string& app,
    const std::string& env
) {
    EnvironmentDescription description{.environment = store.environment(app, env)};
    const auto inside = environment_session(session, description.environment);
    const auto deployed = deployed_workloads(inside.client(), app, env);
    for (const auto& workload : store.workloads(app))
        if (std::ranges::find(deployed, workload.name) != deployed.end())
            (workload.is_job() ? description.jobs : description.services).push_back(workload);
    std::ranges::sort(description.services, {}, &store::Workload::name);
    std::ranges::sort(description.jobs, {}, &store::Workload::name);
    const auto stack = app + '-' + env;
    if (const auto found = find_stack(inside.client(), stack))
        add_stack(description, *found);
    description.resources = stack_resources(inside.client(), stack);
    return description;
}

std::optional<std::string>
deployed_environment_manifest(const aws::Session& session, const store::Environment& environment) {
    const auto inside = environment_session(session, environment);
    return stack_metadata(inside.client(), environment.app + '-' + environment.name, "Manifest");
}

std::string to_json(const EnvironmentDescription& description, bool with_resources) {
    Document::Map json{
        {"environment", encode(description.environment)},
        {"services", list_or_null(description.services)},
        {"jobs", list_or_null(description.jobs)},
    };
    if (!description.tags.empty())
        json.set("tags", encode(description.tags));
    if (with_resources)
        json.set("resources", list_or_null(description.resources));
    json.set(
        "environmentVPC",
        Document::Map{
            {"id", description.vpc_id},
            {"publicSubnetIDs", list_or_null(description.public_subnets)},
            {"privateSubnetIDs", list_or_null(description.private_subnets)},
        }
    );
    return codec::to_go_json(json);
}

} // namespace copilot::describe
