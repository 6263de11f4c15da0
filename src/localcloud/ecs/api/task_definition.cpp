// Task definitions: families of numbered revisions that never change.

#include "aws/api/ecs/deregister_task_definition.h"
#include "aws/api/ecs/describe_task_definition.h"
#include "aws/api/ecs/list_task_definition_families.h"
#include "aws/api/ecs/list_task_definitions.h"
#include "aws/api/ecs/register_task_definition.h"
#include "localcloud/ecs/find.h"
#include "localcloud/ecs/operations.h"
#include "localcloud/page.h"

#include <algorithm>
#include <array>

namespace copilot::localcloud::ecs {

namespace {

namespace api = aws::ecs;
using aws::ServiceError;

constexpr std::array<std::string_view, 4> conditions{"START", "COMPLETE", "SUCCESS", "HEALTHY"};

ServiceError refused(const std::string& message) {
    return {"ClientException", message};
}

const api::ContainerDefinition*
container_named(const api::RegisterTaskDefinition::Input& input, const std::string& name) {
    const auto found =
        std::ranges::find(input.container_definitions, name, &api::ContainerDefinition::name);
    return found == input.container_definitions.end() ? nullptr : &*found;
}

void check_dependencies(
    const api::RegisterTaskDefinition::Input& input, const api::ContainerDefinition& container
) {
    for (const auto& dependency : container.depends_on) {
        const auto* other = container_named(input, dependency.container_name);
        if (!other || other->name == container.name)
            throw refused(format(
                "The container {} depends on {}, which is not another container of the task.",
                *container.name,
                dependency.container_name
            ));
        if (std::ranges::find(conditions, dependency.condition) == conditions.end())
            throw refused(format("Invalid dependency condition '{}'.", dependency.condition));
        const bool waits_for_end =
            dependency.condition == "COMPLETE" || dependency.condition == "SUCCESS";
        if (waits_for_end && other->essential.value_or(true))
            throw refused(format(
                "An essential container ({}) cannot have the condition {}.",
                dependency.container_name,
                dependency.condition
            ));
        if (dependency.condition == "HEALTHY" && !other->health_check)
            throw refused(format(
                "The container {} has no health check to wait for.", dependency.container_name
            ));
    }
}

/// What the local cloud cannot do yet is refused by name, when the definition is registered.
void check_supported(const api::ContainerDefinition& container) {
    const auto refuse = [&container](std::string_view field) {
        throw refused(format(
            "The local cloud cannot run container {}: {} is not supported.", *container.name, field
        ));
    };
    if (container.privileged.value_or(false))
        refuse("privileged");
    if (container.repository_credentials)
        refuse("repositoryCredentials");
    if (!container.volumes_from.empty())
        refuse("volumesFrom");
    if (container.linux_parameters)
        refuse("linuxParameters");
    if (!container.ulimits.empty())
        refuse("ulimits");
    if (container.pseudo_terminal.value_or(false))
        refuse("pseudoTerminal");
    if (container.log_configuration && container.log_configuration->log_driver != "awslogs")
        refuse("log driver " + container.log_configuration->log_driver);
    if (container.log_configuration && !container.log_configuration->secret_options.empty())
        refuse("secretOptions");
}

void check_supported(const api::Volume& volume) {
    if (volume.host && volume.host->source_path)
        throw refused(format(
            "Volume {}: host.sourcePath is not supported on Fargate.", volume.name.value_or("")
        ));
}

void check(const api::RegisterTaskDefinition::Input& input) {
    if (input.container_definitions.empty())
        throw refused("Container list cannot be empty.");
    if (input.network_mode.value_or("awsvpc") != "awsvpc")
        throw refused("Fargate only supports network mode 'awsvpc'.");
    for (const auto& volume : input.volumes)
        check_supported(volume);
    bool any_essential = false;
    for (const auto& container : input.container_definitions) {
        if (!container.name || container.name->empty())
            throw refused("Container.name should not be null or empty.");
        if (!container.image || container.image->empty())
            throw refused("Container.image should not be null or empty.");
        if (container_named(input, *container.name) != &container)
            throw refused(
                format("Container names must be unique: {} is there twice.", *container.name)
            );
        check_supported(container);
        check_dependencies(input, container);
        any_essential = any_essential || container.essential.value_or(true);
    }
    if (!any_essential)
        throw refused("A task definition must have at least one essential container.");
    if (!input.cpu || !input.memory)
        throw refused("Fargate requires that 'cpu' and 'memory' be defined at the task level.");
}

/// What RegisterTaskDefinition fills in.
void complete(api::ContainerDefinition& container) {
    container.essential = container.essential.value_or(true);
    container.cpu = container.cpu.value_or(0);
    for (auto& mapping : container.port_mappings) {
        mapping.protocol = mapping.protocol.value_or("tcp");
        mapping.host_port = mapping.host_port.value_or(mapping.container_port.value_or(0));
    }
    if (auto& check = container.health_check) {
        check->interval = check->interval.value_or(30);
        check->timeout = check->timeout.value_or(5);
        check->retries = check->retries.value_or(3);
    }
}

std::int64_t next_revision(Call& call, const std::string& family) {
    std::int64_t newest = 0;
    for (const auto& revision : call.records.list<TaskDefinition>(call.place(), family))
        newest = std::max(newest, revision.definition.revision);
    return newest + 1;
}

/// A step that is taken again after a crash finds the revision that it registered.
std::optional<TaskDefinition> registered_by(Call& call, const std::string& family) {
    if (call.caller.creation_token.empty())
        return std::nullopt;
    for (auto& revision : call.records.list<TaskDefinition>(call.place(), family))
        if (revision.creation_token == call.caller.creation_token)
            return std::move(revision);
    return std::nullopt;
}

api::RegisterTaskDefinition::Output
register_task_definition(const api::RegisterTaskDefinition::Input& input, Call& call) {
    check(input);
    if (const auto made_before = registered_by(call, input.family))
        return {made_before->definition, tags_to<api::Tag>(made_before->tags)};
    const auto revision = next_revision(call, input.family);
    const auto id = TaskDefinition::id_of(input.family, revision);
    TaskDefinition made{
        .definition =
            {.task_definition_arn = call.arn("ecs", "task-definition/" + id),
             .container_definitions = input.container_definitions,
             .family = input.family,
             .task_role_arn = input.task_role_arn,
             .execution_role_arn = input.execution_role_arn,
             .network_mode = input.network_mode.value_or("awsvpc"),
             .revision = revision,
             .volumes = input.volumes,
             .status = "ACTIVE",
             .compatibilities = {"EC2", "FARGATE"},
             .runtime_platform = input.runtime_platform,
             .requires_compatibilities = input.requires_compatibilities,
             .cpu = input.cpu,
             .memory = input.memory,
             .ephemeral_storage = input.ephemeral_storage,
             .trusted_execution_configuration = input.trusted_execution_configuration},
        .registered_at = call.clock.now(),
        .creation_token = call.caller.creation_token,
        .tags = tags_from(input.tags),
    };
    for (auto& container : made.definition.container_definitions)
        complete(container);
    call.records.put(call.place(), made);
    return {made.definition, tags_to<api::Tag>(made.tags)};
}

api::DescribeTaskDefinition::Output
describe_task_definition(const api::DescribeTaskDefinition::Input& input, Call& call) {
    const auto found = require_task_definition(call, input.task_definition);
    api::DescribeTaskDefinition::Output output{.task_definition = found.definition};
    if (wants_tags(input.include))
        output.tags = tags_to<api::Tag>(found.tags);
    return output;
}

api::DeregisterTaskDefinition::Output
deregister_task_definition(const api::DeregisterTaskDefinition::Input& input, Call& call) {
    if (short_name(input.task_definition).find(':') == std::string::npos)
        throw refused("Task definition must be specified with a revision.");
    auto found = require_task_definition(call, input.task_definition);
    found.definition.status = "INACTIVE";
    call.records.put(call.place(), found);
    return {found.definition};
}

/// Families by name, revisions by number.
std::vector<TaskDefinition>
definitions(Call& call, const std::string& status, const std::string& family) {
    auto all = family.empty() ? call.records.list<TaskDefinition>(call.place())
                              : call.records.list<TaskDefinition>(call.place(), family);
    std::erase_if(all, [&](const auto& one) { return one.definition.status != status; });
    std::ranges::sort(all, [](const TaskDefinition& a, const TaskDefinition& b) {
        return std::pair(a.definition.family, a.definition.revision)
               < std::pair(b.definition.family, b.definition.revision);
    });
    return all;
}

api::ListTaskDefinitions::Output
list_task_definitions(const api::ListTaskDefinitions::Input& input, Call& call) {
    const auto all =
        definitions(call, input.status.value_or("ACTIVE"), input.family_prefix.value_or(""));
    std::vector<std::string> arns;
    for (const auto& one : all)
        arns.push_back(one.definition.task_definition_arn);
    if (input.sort == "DESC")
        std::ranges::reverse(arns);
    // revisions sort as numbers, so the token is a place in the list
    std::size_t first = 0;
    if (input.next_token) {
        const auto found = std::ranges::find(arns, *input.next_token);
        first =
            found == arns.end() ? arns.size() : static_cast<std::size_t>(found - arns.begin()) + 1;
    }
    const auto limit = static_cast<std::size_t>(input.max_results.value_or(100));
    api::ListTaskDefinitions::Output output;
    for (auto i = first; i < arns.size() && i < first + limit; ++i)
        output.task_definition_arns.push_back(arns[i]);
    if (first + limit < arns.size())
        output.next_token = output.task_definition_arns.back();
    return output;
}

api::ListTaskDefinitionFamilies::Output
list_task_definition_families(const api::ListTaskDefinitionFamilies::Input& input, Call& call) {
    const auto status = input.status.value_or("ACTIVE");
    std::vector<std::string> families;
    for (const auto& one : call.records.list<TaskDefinition>(call.place())) {
        const auto& definition = one.definition;
        const bool wanted = (status == "ALL" || definition.status == status)
                            && definition.family.starts_with(input.family_prefix.value_or(""));
        if (wanted && std::ranges::find(families, definition.family) == families.end())
            families.push_back(definition.family);
    }
    std::ranges::sort(families);
    auto page =
        page_of(families, input.next_token, input.max_results.value_or(100), std::identity{});
    return {std::move(page.items), std::move(page.next_token)};
}

} // namespace

void register_task_definition_operations(Cloud& cloud) {
    cloud.on<api::DeregisterTaskDefinition>(deregister_task_definition);
    cloud.on<api::DescribeTaskDefinition>(describe_task_definition);
    cloud.on<api::ListTaskDefinitionFamilies>(list_task_definition_families);
    cloud.on<api::ListTaskDefinitions>(list_task_definitions);
    cloud.on<api::RegisterTaskDefinition>(register_task_definition);
}

} // namespace copilot::localcloud::ecs
