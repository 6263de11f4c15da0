#pragma once

#include "aws/api/ecs/environment_file.h"
#include "aws/api/ecs/key_value_pair.h"
#include "aws/api/ecs/log_configuration.h"
#include "aws/api/ecs/secret.h"
#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RepositoryCredentials.html
struct RepositoryCredentials {
    std::string credentials_parameter;

    static void fields(auto& self, auto& x) {
        x(required("credentialsParameter"), self.credentials_parameter);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html
struct PortMapping {
    std::optional<std::int64_t> container_port;
    std::optional<std::int64_t> host_port;
    std::optional<std::string> protocol;
    std::optional<std::string> name;
    std::optional<std::string> app_protocol;
    std::optional<std::string> container_port_range;

    static void fields(auto& self, auto& x) {
        x("containerPort", self.container_port);
        x("hostPort", self.host_port);
        x("protocol", self.protocol);
        x("name", self.name);
        x("appProtocol", self.app_protocol);
        x("containerPortRange", self.container_port_range);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html
struct MountPoint {
    std::optional<std::string> source_volume;
    std::optional<std::string> container_path;
    std::optional<bool> read_only;

    static void fields(auto& self, auto& x) {
        x("sourceVolume", self.source_volume);
        x("containerPath", self.container_path);
        x("readOnly", self.read_only);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VolumeFrom.html
struct VolumeFrom {
    std::optional<std::string> source_container;
    std::optional<bool> read_only;

    static void fields(auto& self, auto& x) {
        x("sourceContainer", self.source_container);
        x("readOnly", self.read_only);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html
struct KernelCapabilities {
    std::vector<std::string> add;
    std::vector<std::string> drop;

    static void fields(auto& self, auto& x) {
        x("add", self.add);
        x("drop", self.drop);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Device.html
struct Device {
    std::string host_path;
    std::optional<std::string> container_path;
    std::vector<std::string> permissions;

    static void fields(auto& self, auto& x) {
        x(required("hostPath"), self.host_path);
        x("containerPath", self.container_path);
        x("permissions", self.permissions);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tmpfs.html
struct Tmpfs {
    std::string container_path;
    std::int64_t size = 0;
    std::vector<std::string> mount_options;

    static void fields(auto& self, auto& x) {
        x(required("containerPath"), self.container_path);
        x(required("size"), self.size);
        x("mountOptions", self.mount_options);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html
struct LinuxParameters {
    std::optional<KernelCapabilities> capabilities;
    std::vector<Device> devices;
    std::optional<bool> init_process_enabled;
    std::optional<std::int64_t> shared_memory_size;
    std::vector<Tmpfs> tmpfs;
    std::optional<std::int64_t> max_swap;
    std::optional<std::int64_t> swappiness;

    static void fields(auto& self, auto& x) {
        x("capabilities", self.capabilities);
        x("devices", self.devices);
        x("initProcessEnabled", self.init_process_enabled);
        x("sharedMemorySize", self.shared_memory_size);
        x("tmpfs", self.tmpfs);
        x("maxSwap", self.max_swap);
        x("swappiness", self.swappiness);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html
struct ContainerDependency {
    std::string container_name;
    std::string condition;

    static void fields(auto& self, auto& x) {
        x(required("containerName"), self.container_name);
        x(required("condition"), self.condition);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Ulimit.html
struct Ulimit {
    std::string name;
    std::int64_t soft_limit = 0;
    std::int64_t hard_limit = 0;

    static void fields(auto& self, auto& x) {
        x(required("name"), self.name);
        x(required("softLimit"), self.soft_limit);
        x(required("hardLimit"), self.hard_limit);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html
struct HealthCheck {
    std::vector<std::string> command;
    std::optional<std::int64_t> interval;
    std::optional<std::int64_t> timeout;
    std::optional<std::int64_t> retries;
    std::optional<std::int64_t> start_period;

    static void fields(auto& self, auto& x) {
        x(required("command"), self.command);
        x("interval", self.interval);
        x("timeout", self.timeout);
        x("retries", self.retries);
        x("startPeriod", self.start_period);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
struct ContainerDefinition {
    std::optional<std::string> name;
    std::optional<std::string> image;
    std::optional<RepositoryCredentials> repository_credentials;
    std::optional<std::int64_t> cpu;
    std::optional<std::int64_t> memory;
    std::optional<std::int64_t> memory_reservation;
    std::vector<PortMapping> port_mappings;
    std::optional<bool> essential;
    std::vector<std::string> entry_point;
    std::vector<std::string> command;
    std::vector<KeyValuePair> environment;
    std::vector<EnvironmentFile> environment_files;
    std::vector<MountPoint> mount_points;
    std::vector<VolumeFrom> volumes_from;
    std::optional<LinuxParameters> linux_parameters;
    std::vector<Secret> secrets;
    std::vector<ContainerDependency> depends_on;
    std::optional<std::int64_t> start_timeout;
    std::optional<std::int64_t> stop_timeout;
    std::optional<std::string> version_consistency;
    std::optional<std::string> hostname;
    std::optional<std::string> user;
    std::optional<std::string> working_directory;
    std::optional<bool> privileged;
    std::optional<bool> readonly_root_filesystem;
    std::optional<bool> pseudo_terminal;
    Dictionary<std::string> docker_labels;
    std::vector<Ulimit> ulimits;
    std::optional<LogConfiguration> log_configuration;
    std::optional<HealthCheck> health_check;

    static void fields(auto& self, auto& x) {
        x("name", self.name);
        x("image", self.image);
        x("repositoryCredentials", self.repository_credentials);
        x("cpu", self.cpu);
        x("memory", self.memory);
        x("memoryReservation", self.memory_reservation);
        x("portMappings", self.port_mappings);
        x("essential", self.essential);
        x("entryPoint", self.entry_point);
        x("command", self.command);
        x("environment", self.environment);
        x("environmentFiles", self.environment_files);
        x("mountPoints", self.mount_points);
        x("volumesFrom", self.volumes_from);
        x("linuxParameters", self.linux_parameters);
        x("secrets", self.secrets);
        x("dependsOn", self.depends_on);
        x("startTimeout", self.start_timeout);
        x("stopTimeout", self.stop_timeout);
        x("versionConsistency", self.version_consistency);
        x("hostname", self.hostname);
        x("user", self.user);
        x("workingDirectory", self.working_directory);
        x("privileged", self.privileged);
        x("readonlyRootFilesystem", self.readonly_root_filesystem);
        x("pseudoTerminal", self.pseudo_terminal);
        x("dockerLabels", self.docker_labels);
        x("ulimits", self.ulimits);
        x("logConfiguration", self.log_configuration);
        x("healthCheck", self.health_check);
    }
};

} // namespace copilot::aws::ecs
