#pragma once

#include "aws/api/ecs/network_configuration.h"
#include "aws/api/ecs/task.h"
#include "base/fields.h"

namespace copilot::localcloud::ecs {

/// One container of a task: what is known of it.
struct TaskContainer {
    std::string name;
    std::string image;
    std::string image_digest{};
    std::string runtime_id{};            ///< The engine's, once it is made.
    std::string last_status = "PENDING"; ///< "RUNNING", "STOPPED"
    std::optional<std::int64_t> exit_code{};
    std::string reason{};
    std::string health_status = "UNKNOWN"; ///< "HEALTHY", "UNHEALTHY"; UNKNOWN without a check.
    std::optional<Timestamp> started_at{};

    static void fields(auto& self, auto& x) {
        x("Name", self.name);
        x("Image", self.image);
        x("ImageDigest", self.image_digest);
        x("RuntimeId", self.runtime_id);
        x("LastStatus", self.last_status);
        x("ExitCode", self.exit_code);
        x("Reason", self.reason);
        x("HealthStatus", self.health_status);
        x("StartedAt", self.started_at);
    }
};

/// Containers that live and end together, behind one network interface.
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html
struct Task {
    static constexpr std::string_view kind = "ecs/task";

    std::string id; ///< 32 hexadecimal digits.
    std::string arn;
    std::string cluster;         ///< Its name.
    std::string service{};       ///< Its name; empty when RunTask started it.
    std::string deployment_id{}; ///< Of its service.
    std::string task_definition_arn;
    std::string last_status = "PROVISIONING"; ///< Then PENDING, ACTIVATING, RUNNING, DEACTIVATING,
                                              ///< STOPPING, DEPROVISIONING, STOPPED.
    std::string desired_status = "RUNNING";   ///< Or "STOPPED".
    std::string launch_type = "FARGATE";
    std::string platform_version = "1.4.0";
    std::string cpu{};
    std::string memory{};
    std::string group{};
    std::string started_by{};
    std::string client_token{};
    bool enable_execute_command = false;
    std::optional<aws::ecs::TaskOverride> overrides{};
    aws::ecs::AwsVpcConfiguration network{};
    std::string attachment_id{};
    std::string network_interface_id{};
    std::string subnet_id{};
    std::string availability_zone{};
    std::string private_ip{};
    std::string mac_address{};
    std::vector<TaskContainer> containers{};
    /// Whether the service's target groups and registries know it.
    bool registered = false;
    std::string stop_code{}; ///< "EssentialContainerExited", "TaskFailedToStart", "UserInitiated",
                             ///< "ServiceSchedulerInitiated"
    std::string stopped_reason{};
    Timestamp created_at{};
    std::optional<Timestamp> pull_started_at{};
    std::optional<Timestamp> pull_stopped_at{};
    std::optional<Timestamp> started_at{};
    std::optional<Timestamp> stopping_at{};
    std::optional<Timestamp> stopped_at{};
    std::int64_t version = 1; ///< Counts every change.
    Dictionary<std::string> tags{};

    [[nodiscard]] static std::string id_of(const std::string& cluster, const std::string& id) {
        return cluster + "/" + id;
    }

    [[nodiscard]] std::string record_id() const { return id_of(cluster, id); }

    /// Its service's record, or its cluster's.
    [[nodiscard]] std::string parent_id() const {
        return service.empty() ? cluster : cluster + "/" + service;
    }

    static void fields(auto& self, auto& x) {
        x("Id", self.id);
        x("Arn", self.arn);
        x("Cluster", self.cluster);
        x("Service", self.service);
        x("DeploymentId", self.deployment_id);
        x("TaskDefinitionArn", self.task_definition_arn);
        x("LastStatus", self.last_status);
        x("DesiredStatus", self.desired_status);
        x("LaunchType", self.launch_type);
        x("PlatformVersion", self.platform_version);
        x("Cpu", self.cpu);
        x("Memory", self.memory);
        x("Group", self.group);
        x("StartedBy", self.started_by);
        x("ClientToken", self.client_token);
        x("EnableExecuteCommand", self.enable_execute_command);
        x("Overrides", self.overrides);
        x("Network", self.network);
        x("AttachmentId", self.attachment_id);
        x("NetworkInterfaceId", self.network_interface_id);
        x("SubnetId", self.subnet_id);
        x("AvailabilityZone", self.availability_zone);
        x("PrivateIp", self.private_ip);
        x("MacAddress", self.mac_address);
        x("Containers", self.containers);
        x("Registered", self.registered);
        x("StopCode", self.stop_code);
        x("StoppedReason", self.stopped_reason);
        x("CreatedAt", self.created_at);
        x("PullStartedAt", self.pull_started_at);
        x("PullStoppedAt", self.pull_stopped_at);
        x("StartedAt", self.started_at);
        x("StoppingAt", self.stopping_at);
        x("StoppedAt", self.stopped_at);
        x("Version", self.version);
        x("Tags", self.tags);
    }
};

} // namespace copilot::localcloud::ecs
