// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-taskdefinition.html

#pragma once

#include "cfn/resource/tag.h"

#include <optional>
#include <string_view>
#include <vector>

namespace copilot::cfn::ecs {

/// The containers of a task.
struct TaskDefinition {
    static constexpr std::string_view resource_type = "AWS::ECS::TaskDefinition";

    struct ContainerDependency {
        Text condition;
        Text container_name;

        bool operator==(const ContainerDependency&) const = default;

        static void fields(auto& self, auto& x) {
            x("Condition", self.condition);
            x("ContainerName", self.container_name);
        }
    };

    struct KeyValuePair {
        Text name;
        Text value;

        bool operator==(const KeyValuePair&) const = default;

        static void fields(auto& self, auto& x) {
            x("Name", self.name);
            x("Value", self.value);
        }
    };

    struct EnvironmentFile {
        Text type;
        Text value;

        bool operator==(const EnvironmentFile&) const = default;

        static void fields(auto& self, auto& x) {
            x("Type", self.type);
            x("Value", self.value);
        }
    };

    struct FirelensConfiguration {
        Dictionary<Text> options;
        Text type;

        bool operator==(const FirelensConfiguration&) const = default;

        static void fields(auto& self, auto& x) {
            x("Options", self.options);
            x("Type", self.type);
        }
    };

    struct HealthCheck {
        Texts command;
        Integer interval;
        Integer retries;
        Integer start_period;
        Integer timeout;

        bool operator==(const HealthCheck&) const = default;

        static void fields(auto& self, auto& x) {
            x("Command", self.command);
            x("Interval", self.interval);
            x("Retries", self.retries);
            x("StartPeriod", self.start_period);
            x("Timeout", self.timeout);
        }
    };

    struct KernelCapabilities {
        Texts add;
        Texts drop;

        bool operator==(const KernelCapabilities&) const = default;

        static void fields(auto& self, auto& x) {
            x("Add", self.add);
            x("Drop", self.drop);
        }
    };

    struct LinuxParameters {
        std::optional<KernelCapabilities> capabilities;
        Boolean init_process_enabled;

        bool operator==(const LinuxParameters&) const = default;

        static void fields(auto& self, auto& x) {
            x("Capabilities", self.capabilities);
            x("InitProcessEnabled", self.init_process_enabled);
        }
    };

    struct Secret {
        Text name;
        Text value_from;

        bool operator==(const Secret&) const = default;

        static void fields(auto& self, auto& x) {
            x(required("Name"), self.name);
            x(required("ValueFrom"), self.value_from);
        }
    };

    struct LogConfiguration {
        Text log_driver;
        Dictionary<Text> options;
        std::vector<Secret> secret_options;

        bool operator==(const LogConfiguration&) const = default;

        static void fields(auto& self, auto& x) {
            x(required("LogDriver"), self.log_driver);
            x("Options", self.options);
            x("SecretOptions", self.secret_options);
        }
    };

    struct MountPoint {
        Text container_path;
        Boolean read_only;
        Text source_volume;

        bool operator==(const MountPoint&) const = default;

        static void fields(auto& self, auto& x) {
            x("ContainerPath", self.container_path);
            x("ReadOnly", self.read_only);
            x("SourceVolume", self.source_volume);
        }
    };

    struct PortMapping {
        Text app_protocol;
        Integer container_port;
        Integer host_port;
        Text name;
        Text protocol;

        bool operator==(const PortMapping&) const = default;

        static void fields(auto& self, auto& x) {
            x("AppProtocol", self.app_protocol);
            x("ContainerPort", self.container_port);
            x("HostPort", self.host_port);
            x("Name", self.name);
            x("Protocol", self.protocol);
        }
    };

    struct RepositoryCredentials {
        Text credentials_parameter;

        bool operator==(const RepositoryCredentials&) const = default;

        static void fields(auto& self, auto& x) {
            x("CredentialsParameter", self.credentials_parameter);
        }
    };

    struct Ulimit {
        Integer hard_limit;
        Text name;
        Integer soft_limit;

        bool operator==(const Ulimit&) const = default;

        static void fields(auto& self, auto& x) {
            x(required("HardLimit"), self.hard_limit);
            x(required("Name"), self.name);
            x(required("SoftLimit"), self.soft_limit);
        }
    };

    struct ContainerDefinition {
        Texts command;
        Integer cpu;
        std::vector<ContainerDependency> depends_on;
        Dictionary<Text> docker_labels;
        Texts entry_point;
        std::vector<KeyValuePair> environment;
        std::vector<Value<EnvironmentFile>> environment_files;
        Boolean essential;
        std::optional<FirelensConfiguration> firelens_configuration;
        std::optional<HealthCheck> health_check;
        Text image;
        std::optional<LinuxParameters> linux_parameters;
        std::optional<LogConfiguration> log_configuration;
        Integer memory;
        Integer memory_reservation;
        std::vector<MountPoint> mount_points;
        Text name;
        std::vector<PortMapping> port_mappings;
        Boolean privileged;
        Boolean readonly_root_filesystem;
        std::optional<RepositoryCredentials> repository_credentials;
        std::vector<Secret> secrets;
        Integer start_timeout;
        Integer stop_timeout;
        std::vector<Ulimit> ulimits;
        Text user;
        Text working_directory;

        bool operator==(const ContainerDefinition&) const = default;

        static void fields(auto& self, auto& x) {
            x("Command", self.command);
            x("Cpu", self.cpu);
            x("DependsOn", self.depends_on);
            x("DockerLabels", self.docker_labels);
            x("EntryPoint", self.entry_point);
            x("Environment", self.environment);
            x("EnvironmentFiles", self.environment_files);
            x("Essential", self.essential);
            x("FirelensConfiguration", self.firelens_configuration);
            x("HealthCheck", self.health_check);
            x(required("Image"), self.image);
            x("LinuxParameters", self.linux_parameters);
            x("LogConfiguration", self.log_configuration);
            x("Memory", self.memory);
            x("MemoryReservation", self.memory_reservation);
            x("MountPoints", self.mount_points);
            x(required("Name"), self.name);
            x("PortMappings", self.port_mappings);
            x("Privileged", self.privileged);
            x("ReadonlyRootFilesystem", self.readonly_root_filesystem);
            x("RepositoryCredentials", self.repository_credentials);
            x("Secrets", self.secrets);
            x("StartTimeout", self.start_timeout);
            x("StopTimeout", self.stop_timeout);
            x("Ulimits", self.ulimits);
            x("User", self.user);
            x("WorkingDirectory", self.working_directory);
        }
    };

    struct EphemeralStorage {
        Integer size_in_gib;

        bool operator==(const EphemeralStorage&) const = default;

        static void fields(auto& self, auto& x) { x("SizeInGiB", self.size_in_gib); }
    };

    struct RuntimePlatform {
        Text cpu_architecture;
        Text operating_system_family;

        bool operator==(const RuntimePlatform&) const = default;

        static void fields(auto& self, auto& x) {
            x("CpuArchitecture", self.cpu_architecture);
            x("OperatingSystemFamily", self.operating_system_family);
        }
    };

    struct AuthorizationConfig {
        Text access_point_id;
        Text iam;

        bool operator==(const AuthorizationConfig&) const = default;

        static void fields(auto& self, auto& x) {
            x("AccessPointId", self.access_point_id);
            x("IAM", self.iam);
        }
    };

    struct EfsVolumeConfiguration {
        std::optional<AuthorizationConfig> authorization_config;
        Text filesystem_id;
        Text root_directory;
        Text transit_encryption;
        Integer transit_encryption_port;

        bool operator==(const EfsVolumeConfiguration&) const = default;

        static void fields(auto& self, auto& x) {
            x("AuthorizationConfig", self.authorization_config);
            x(required("FilesystemId"), self.filesystem_id);
            x("RootDirectory", self.root_directory);
            x("TransitEncryption", self.transit_encryption);
            x("TransitEncryptionPort", self.transit_encryption_port);
        }
    };

    struct HostVolumeProperties {
        Text source_path;

        bool operator==(const HostVolumeProperties&) const = default;

        static void fields(auto& self, auto& x) { x("SourcePath", self.source_path); }
    };

    struct Volume {
        std::optional<EfsVolumeConfiguration> efs_volume_configuration;
        std::optional<HostVolumeProperties> host;
        Text name;

        bool operator==(const Volume&) const = default;

        static void fields(auto& self, auto& x) {
            x("EFSVolumeConfiguration", self.efs_volume_configuration);
            x("Host", self.host);
            x("Name", self.name);
        }
    };

    std::vector<ContainerDefinition> container_definitions;
    Text cpu;
    std::optional<EphemeralStorage> ephemeral_storage;
    Text execution_role_arn;
    Text family;
    Text memory;
    Text network_mode;
    Texts requires_compatibilities;
    std::optional<RuntimePlatform> runtime_platform;
    std::vector<Tag> tags;
    Text task_role_arn;
    std::vector<Volume> volumes;

    bool operator==(const TaskDefinition&) const = default;

    static void fields(auto& self, auto& x) {
        x("ContainerDefinitions", self.container_definitions);
        x("Cpu", self.cpu);
        x("EphemeralStorage", self.ephemeral_storage);
        x("ExecutionRoleArn", self.execution_role_arn);
        x("Family", self.family);
        x("Memory", self.memory);
        x("NetworkMode", self.network_mode);
        x("RequiresCompatibilities", self.requires_compatibilities);
        x("RuntimePlatform", self.runtime_platform);
        x("Tags", self.tags);
        x("TaskRoleArn", self.task_role_arn);
        x("Volumes", self.volumes);
    }
};

} // namespace copilot::cfn::ecs
