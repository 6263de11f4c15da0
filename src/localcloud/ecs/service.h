#pragma once

#include "aws/api/ecs/service_description.h"
#include "base/fields.h"

namespace copilot::localcloud::ecs {

/// One way of running a service. The newest is PRIMARY, those that it replaces are ACTIVE until
/// their last task is gone.
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Deployment.html
struct Deployment {
    std::string id; ///< "ecs-svc/0123456789012345678"
    std::string status = "PRIMARY";
    std::string task_definition; ///< ARN
    std::optional<aws::ecs::NetworkConfiguration> network_configuration{};
    std::string rollout_state = "IN_PROGRESS"; ///< "COMPLETED" or "FAILED" later.
    std::string rollout_state_reason{};
    std::int64_t failed_tasks = 0; ///< Tasks that ended by themselves before it was completed.
    Timestamp created_at{};
    Timestamp updated_at{};
    std::optional<Timestamp> last_failure{}; ///< Of a task; new ones wait longer and longer.

    static void fields(auto& self, auto& x) {
        x("Id", self.id);
        x("Status", self.status);
        x("TaskDefinition", self.task_definition);
        x("NetworkConfiguration", self.network_configuration);
        x("RolloutState", self.rollout_state);
        x("RolloutStateReason", self.rollout_state_reason);
        x("FailedTasks", self.failed_tasks);
        x("CreatedAt", self.created_at);
        x("UpdatedAt", self.updated_at);
        x("LastFailure", self.last_failure);
    }
};

/// A number of tasks that are kept running.
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Service.html
struct Service {
    static constexpr std::string_view kind = "ecs/service";

    std::string cluster; ///< Its name.
    std::string name;
    std::string arn;
    std::string status = "ACTIVE"; ///< "DRAINING" while its tasks end, "INACTIVE" after.
    std::int64_t desired_count = 0;
    std::string task_definition; ///< ARN, of the PRIMARY deployment.
    std::vector<aws::ecs::LoadBalancer> load_balancers{};
    std::vector<aws::ecs::ServiceRegistry> service_registries{};
    std::string launch_type{};
    std::vector<aws::ecs::CapacityProviderStrategyItem> capacity_provider_strategy{};
    std::string platform_version = "LATEST";
    aws::ecs::DeploymentConfiguration deployment_configuration{};
    std::optional<aws::ecs::NetworkConfiguration> network_configuration{};
    std::optional<aws::ecs::ServiceConnectConfiguration> service_connect_configuration{};
    std::optional<std::int64_t> health_check_grace_period_seconds{};
    std::string scheduling_strategy = "REPLICA";
    std::string propagate_tags = "NONE";
    bool enable_ecs_managed_tags = false;
    bool enable_execute_command = false;
    std::string client_token{};
    std::vector<Deployment> deployments{};        ///< The PRIMARY one first.
    std::vector<aws::ecs::ServiceEvent> events{}; ///< The newest first, 100 at most.
    Timestamp created_at{};
    Dictionary<std::string> tags{};

    [[nodiscard]] static std::string id_of(const std::string& cluster, const std::string& name) {
        return cluster + "/" + name;
    }

    [[nodiscard]] std::string record_id() const { return id_of(cluster, name); }

    [[nodiscard]] std::string parent_id() const { return cluster; }

    static void fields(auto& self, auto& x) {
        x("Cluster", self.cluster);
        x("Name", self.name);
        x("Arn", self.arn);
        x("Status", self.status);
        x("DesiredCount", self.desired_count);
        x("TaskDefinition", self.task_definition);
        x("LoadBalancers", self.load_balancers);
        x("ServiceRegistries", self.service_registries);
        x("LaunchType", self.launch_type);
        x("CapacityProviderStrategy", self.capacity_provider_strategy);
        x("PlatformVersion", self.platform_version);
        x("DeploymentConfiguration", self.deployment_configuration);
        x("NetworkConfiguration", self.network_configuration);
        x("ServiceConnectConfiguration", self.service_connect_configuration);
        x("HealthCheckGracePeriodSeconds", self.health_check_grace_period_seconds);
        x("SchedulingStrategy", self.scheduling_strategy);
        x("PropagateTags", self.propagate_tags);
        x("EnableECSManagedTags", self.enable_ecs_managed_tags);
        x("EnableExecuteCommand", self.enable_execute_command);
        x("ClientToken", self.client_token);
        x("Deployments", self.deployments);
        x("Events", self.events);
        x("CreatedAt", self.created_at);
        x("Tags", self.tags);
    }
};

} // namespace copilot::localcloud::ecs
