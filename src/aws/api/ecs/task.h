#pragma once

#include "aws/api/ecs/attachment.h"
#include "aws/api/ecs/ephemeral_storage.h"
#include "aws/api/ecs/tag.h"
#include "aws/api/ecs/task_override.h"
#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Attribute.html
struct Attribute {
    std::string name;
    std::optional<std::string> value;
    std::optional<std::string> target_type;
    std::optional<std::string> target_id;

    static void fields(auto& self, auto& x) {
        x("name", self.name);
        x("value", self.value);
        x("targetType", self.target_type);
        x("targetId", self.target_id);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_NetworkBinding.html
struct NetworkBinding {
    std::optional<std::string> bind_ip;
    std::optional<std::int64_t> container_port;
    std::optional<std::int64_t> host_port;
    std::optional<std::string> protocol;
    std::optional<std::string> container_port_range;
    std::optional<std::string> host_port_range;

    static void fields(auto& self, auto& x) {
        x("bindIP", self.bind_ip);
        x("containerPort", self.container_port);
        x("hostPort", self.host_port);
        x("protocol", self.protocol);
        x("containerPortRange", self.container_port_range);
        x("hostPortRange", self.host_port_range);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_NetworkInterface.html
struct NetworkInterface {
    std::optional<std::string> attachment_id;
    std::optional<std::string> private_ipv4_address;
    std::optional<std::string> ipv6_address;

    static void fields(auto& self, auto& x) {
        x("attachmentId", self.attachment_id);
        x("privateIpv4Address", self.private_ipv4_address);
        x("ipv6Address", self.ipv6_address);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_NvidiaMpsAllocation.html
struct NvidiaMpsAllocation {
    std::int64_t memory = 0;
    std::optional<std::int64_t> max_compute_percent;

    static void fields(auto& self, auto& x) {
        x("memory", self.memory);
        x("maxComputePercent", self.max_compute_percent);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SharingStrategy.html
struct SharingStrategy {
    std::optional<NvidiaMpsAllocation> nvidia_mps;

    static void fields(auto& self, auto& x) { x("nvidiaMps", self.nvidia_mps); }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Container.html
struct Container {
    std::string container_arn;
    std::string task_arn;
    std::string name;
    std::optional<std::string> image;
    std::optional<std::string> image_digest;
    std::optional<std::string> runtime_id;
    std::string last_status;
    std::optional<std::int64_t> exit_code;
    std::optional<std::string> reason;
    std::vector<NetworkBinding> network_bindings;
    std::vector<NetworkInterface> network_interfaces;
    std::optional<std::string> health_status;
    std::optional<std::string> cpu;
    std::optional<std::string> memory;
    std::optional<std::string> memory_reservation;
    std::vector<std::string> neuron_device_ids;
    std::optional<SharingStrategy> gpu_sharing_strategy;

    static void fields(auto& self, auto& x) {
        x("containerArn", self.container_arn);
        x("taskArn", self.task_arn);
        x("name", self.name);
        x("image", self.image);
        x("imageDigest", self.image_digest);
        x("runtimeId", self.runtime_id);
        x("lastStatus", self.last_status);
        x("exitCode", self.exit_code);
        x("reason", self.reason);
        x("networkBindings", self.network_bindings);
        x("networkInterfaces", self.network_interfaces);
        x("healthStatus", self.health_status);
        x("cpu", self.cpu);
        x("memory", self.memory);
        x("memoryReservation", self.memory_reservation);
        x("neuronDeviceIds", self.neuron_device_ids);
        x("gpuSharingStrategy", self.gpu_sharing_strategy);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskEphemeralStorage.html
struct TaskEphemeralStorage {
    std::optional<std::int64_t> size_in_gi_b;
    std::optional<std::string> kms_key_id;

    static void fields(auto& self, auto& x) {
        x("sizeInGiB", self.size_in_gi_b);
        x("kmsKeyId", self.kms_key_id);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TrustedExecutionSummary.html
struct TrustedExecutionSummary {
    std::string isolation_mode;
    std::optional<std::string> attestation_policy_status;

    static void fields(auto& self, auto& x) {
        x("isolationMode", self.isolation_mode);
        x("attestationPolicyStatus", self.attestation_policy_status);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Task.html
struct Task {
    std::vector<Attachment> attachments;
    std::vector<Attribute> attributes;
    std::optional<std::string> availability_zone;
    std::optional<std::string> capacity_provider_name;
    std::string cluster_arn;
    std::optional<std::string> connectivity;
    std::optional<Timestamp> connectivity_at;
    std::optional<std::string> container_instance_arn;
    std::vector<Container> containers;
    std::optional<std::string> cpu;
    std::optional<Timestamp> created_at;
    std::string desired_status;
    std::optional<bool> enable_execute_command;
    std::optional<Timestamp> execution_stopped_at;
    std::optional<std::string> group;
    std::optional<std::string> health_status;
    std::string last_status;
    std::optional<std::string> launch_type;
    std::optional<std::string> memory;
    std::optional<TaskOverride> overrides;
    std::optional<std::string> platform_version;
    std::optional<std::string> platform_family;
    std::optional<Timestamp> pull_started_at;
    std::optional<Timestamp> pull_stopped_at;
    std::optional<Timestamp> started_at;
    std::optional<std::string> started_by;
    std::optional<std::string> stop_code;
    std::optional<Timestamp> stopped_at;
    std::optional<std::string> stopped_reason;
    std::optional<Timestamp> stopping_at;
    std::vector<Tag> tags;
    std::string task_arn;
    std::string task_definition_arn;
    std::optional<std::int64_t> version;
    std::optional<EphemeralStorage> ephemeral_storage;
    std::optional<TaskEphemeralStorage> fargate_ephemeral_storage;
    std::optional<TrustedExecutionSummary> trusted_execution_summary;

    static void fields(auto& self, auto& x) {
        x("attachments", self.attachments);
        x("attributes", self.attributes);
        x("availabilityZone", self.availability_zone);
        x("capacityProviderName", self.capacity_provider_name);
        x("clusterArn", self.cluster_arn);
        x("connectivity", self.connectivity);
        x("connectivityAt", self.connectivity_at);
        x("containerInstanceArn", self.container_instance_arn);
        x("containers", self.containers);
        x("cpu", self.cpu);
        x("createdAt", self.created_at);
        x("desiredStatus", self.desired_status);
        x("enableExecuteCommand", self.enable_execute_command);
        x("executionStoppedAt", self.execution_stopped_at);
        x("group", self.group);
        x("healthStatus", self.health_status);
        x("lastStatus", self.last_status);
        x("launchType", self.launch_type);
        x("memory", self.memory);
        x("overrides", self.overrides);
        x("platformVersion", self.platform_version);
        x("platformFamily", self.platform_family);
        x("pullStartedAt", self.pull_started_at);
        x("pullStoppedAt", self.pull_stopped_at);
        x("startedAt", self.started_at);
        x("startedBy", self.started_by);
        x("stopCode", self.stop_code);
        x("stoppedAt", self.stopped_at);
        x("stoppedReason", self.stopped_reason);
        x("stoppingAt", self.stopping_at);
        x("tags", self.tags);
        x("taskArn", self.task_arn);
        x("taskDefinitionArn", self.task_definition_arn);
        x("version", self.version);
        x("ephemeralStorage", self.ephemeral_storage);
        x("fargateEphemeralStorage", self.fargate_ephemeral_storage);
        x("trustedExecutionSummary", self.trusted_execution_summary);
    }
};

} // namespace copilot::aws::ecs
