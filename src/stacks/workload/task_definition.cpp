// What a task of the service is: one container, its settings, and the group its output goes to.

#include "cfn/resource/ecs/task_definition.h"

#include "base/format.h"
#include "cfn/resource/logs/log_group.h"
#include "stacks/workload/parts.h"

#include <algorithm>

namespace copilot::stacks::workload {
namespace {

using cfn::ecs::TaskDefinition;
using Container = TaskDefinition::ContainerDefinition;

void add_log_group(cfn::Template& stack) {
    stack.add<cfn::logs::LogGroup>(
        "LogGroup",
        "A log group for what your containers print",
        {.log_group_name = cfn::join(
             "",
             {"/copilot/",
              cfn::ref("AppName"),
              "-",
              cfn::ref("EnvName"),
              "-",
              cfn::ref("WorkloadName")}
         ),
         .retention_in_days = cfn::ref("LogRetention")}
    );
}

template <typename T>
Dictionary<T> sorted(Dictionary<T> entries) {
    std::ranges::sort(entries, {}, &Dictionary<T>::Entry::key);
    return entries;
}

struct VariableValue {
    cfn::Text operator()(const std::string& text) const { return text; }

    cfn::Text operator()(const manifest::workload::FromCfn& exported) const {
        return cfn::import_value(exported.from_cfn);
    }
};

struct SecretValue {
    cfn::Text operator()(const std::string& parameter) const { return parameter; }

    cfn::Text operator()(const manifest::workload::FromCfn& exported) const {
        return cfn::import_value(exported.from_cfn);
    }

    cfn::Text operator()(const manifest::workload::FromSecretsManager& secret) const {
        return cfn::sub(format(
            "arn:${{AWS::Partition}}:secretsmanager:${{AWS::Region}}:${{AWS::AccountId}}:secret:{}",
            secret.secretsmanager
        ));
    }
};

std::vector<TaskDefinition::KeyValuePair> environment(const Input& input) {
    std::vector<TaskDefinition::KeyValuePair> variables{
        {"COPILOT_APPLICATION_NAME", cfn::sub("${AppName}")},
        {"COPILOT_SERVICE_DISCOVERY_ENDPOINT", input.service_discovery_endpoint},
        {"COPILOT_ENVIRONMENT_NAME", cfn::sub("${EnvName}")},
        {"COPILOT_SERVICE_NAME", cfn::sub("${WorkloadName}")},
    };
    if (input.manifest.http)
        variables.push_back({"COPILOT_LB_DNS", from_controller("PublicLoadBalancerDNSName")});
    for (const auto& [name, value] : sorted(input.manifest.variables))
        variables.push_back({name, std::visit(VariableValue{}, value)});
    return variables;
}

std::vector<TaskDefinition::Secret> secrets(const Input& input) {
    std::vector<TaskDefinition::Secret> list;
    for (const auto& [name, value] : sorted(input.manifest.secrets))
        list.push_back({name, std::visit(SecretValue{}, value)});
    return list;
}

TaskDefinition::LogConfiguration awslogs() {
    return {
        .log_driver = "awslogs",
        .options =
            {{"awslogs-region", cfn::ref("AWS::Region")},
             {"awslogs-group", cfn::ref("LogGroup")},
             {"awslogs-stream-prefix", "copilot"}}
    };
}

/// The container's port, which Service Connect knows as "target", and the one that requests go to
/// where that is another.
std::vector<TaskDefinition::PortMapping> ports(const manifest::Service& manifest) {
    std::vector<TaskDefinition::PortMapping> list;
    const auto target = manifest.target_port();
    const auto add = [&](std::int64_t port) {
        list.push_back(
            {.container_port = port,
             .name = port == target ? cfn::Text("target") : cfn::Text(),
             .protocol = "tcp"}
        );
    };
    if (manifest.port())
        add(*manifest.port());
    if (target && target != manifest.port())
        add(*target);
    return list;
}

std::optional<TaskDefinition::HealthCheck> health_check(const manifest::workload::Image& image) {
    if (!image.healthcheck)
        return std::nullopt;
    const auto& check = *image.healthcheck;
    const auto seconds = [](const auto& duration, std::int64_t otherwise) {
        return duration ? duration->seconds() : otherwise;
    };
    std::vector<cfn::Text> command;
    for (const auto& word : check.command.value_or(
             std::vector<std::string>{"CMD-SHELL", "curl -f http://localhost/ || exit 1"}
         ))
        command.emplace_back(word);
    return TaskDefinition::HealthCheck{
        .command = command,
        .interval = seconds(check.interval, 10),
        .retries = check.retries.value_or(2),
        .start_period = seconds(check.start_period, 0),
        .timeout = seconds(check.timeout, 5),
    };
}

cfn::Texts texts(const std::vector<std::string>& words) {
    if (words.empty())
        return {};
    return std::vector<cfn::Text>(words.begin(), words.end());
}

Container container(const Input& input) {
    const auto& manifest = input.manifest;
    const TaskDefinition::EnvironmentFile file{.type = "s3", .value = cfn::ref("EnvFileARN")};
    Container main{
        .command = texts(manifest::words_of(manifest.command)),
        .entry_point = texts(manifest::words_of(manifest.entrypoint)),
        .environment = environment(input),
        .environment_files = {cfn::if_("HasEnvFile", file, cfn::no_value())},
        .health_check = health_check(*manifest.image),
        .image = cfn::ref("ContainerImage"),
        .log_configuration = awslogs(),
        .name = cfn::ref("WorkloadName"),
        .port_mappings = ports(manifest),
        .secrets = secrets(input),
    };
    for (const auto& [key, value] : manifest.image->labels)
        main.docker_labels[key] = value;
    if (manifest.image->credentials)
        main.repository_credentials = {.credentials_parameter = *manifest.image->credentials};
    return main;
}

} // namespace

cfn::Resource add_task_definition(cfn::Template& stack, const Input& input, const Roles& roles) {
    add_log_group(stack);
    return stack.add<TaskDefinition>(
        "TaskDefinition",
        "A task definition that says what your containers are",
        {.container_definitions = {container(input)},
         .cpu = cfn::ref("TaskCPU"),
         .execution_role_arn = roles.execution.att("Arn"),
         .family = cfn::join(
             "", {cfn::ref("AppName"), "-", cfn::ref("EnvName"), "-", cfn::ref("WorkloadName")}
         ),
         .memory = cfn::ref("TaskMemory"),
         .network_mode = "awsvpc",
         .requires_compatibilities = {"FARGATE"},
         .task_role_arn = roles.task.att("Arn")},
        {.depends_on = {"LogGroup"}}
    );
}

} // namespace copilot::stacks::workload
