#pragma once

#include "aws/api/ecs/capacity_provider_strategy_item.h"
#include "aws/api/ecs/deployment_configuration.h"
#include "aws/api/ecs/deployment_controller.h"
#include "aws/api/ecs/load_balancer.h"
#include "aws/api/ecs/network_configuration.h"
#include "aws/api/ecs/service_connect_configuration.h"
#include "aws/api/ecs/service_registry.h"
#include "aws/api/ecs/tag.h"
#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectServiceResource.html
struct ServiceConnectServiceResource {
    std::optional<std::string> discovery_name;
    std::optional<std::string> discovery_arn;

    static void fields(auto& self, auto& x) {
        x("discoveryName", self.discovery_name);
        x("discoveryArn", self.discovery_arn);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentEphemeralStorage.html
struct DeploymentEphemeralStorage {
    std::optional<std::string> kms_key_id;

    static void fields(auto& self, auto& x) { x("kmsKeyId", self.kms_key_id); }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Deployment.html
struct Deployment {
    std::string id;
    std::string status;
    std::string task_definition;
    std::int64_t desired_count = 0;
    std::int64_t pending_count = 0;
    std::int64_t running_count = 0;
    std::int64_t failed_tasks = 0;
    std::optional<Timestamp> created_at;
    std::optional<Timestamp> updated_at;
    std::vector<CapacityProviderStrategyItem> capacity_provider_strategy;
    std::optional<std::string> launch_type;
    std::optional<std::string> platform_version;
    std::optional<std::string> platform_family;
    std::optional<NetworkConfiguration> network_configuration;
    std::optional<std::string> rollout_state;
    std::optional<std::string> rollout_state_reason;
    std::optional<ServiceConnectConfiguration> service_connect_configuration;
    std::vector<ServiceConnectServiceResource> service_connect_resources;
    std::optional<DeploymentEphemeralStorage> fargate_ephemeral_storage;

    static void fields(auto& self, auto& x) {
        x("id", self.id);
        x("status", self.status);
        x("taskDefinition", self.task_definition);
        x("desiredCount", self.desired_count);
        x("pendingCount", self.pending_count);
        x("runningCount", self.running_count);
        x("failedTasks", self.failed_tasks);
        x("createdAt", self.created_at);
        x("updatedAt", self.updated_at);
        x("capacityProviderStrategy", self.capacity_provider_strategy);
        x("launchType", self.launch_type);
        x("platformVersion", self.platform_version);
        x("platformFamily", self.platform_family);
        x("networkConfiguration", self.network_configuration);
        x("rolloutState", self.rollout_state);
        x("rolloutStateReason", self.rollout_state_reason);
        x("serviceConnectConfiguration", self.service_connect_configuration);
        x("serviceConnectResources", self.service_connect_resources);
        x("fargateEphemeralStorage", self.fargate_ephemeral_storage);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceEvent.html
struct ServiceEvent {
    std::string id;
    Timestamp created_at;
    std::string message;

    static void fields(auto& self, auto& x) {
        x("id", self.id);
        x("createdAt", self.created_at);
        x("message", self.message);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Service.html
struct Service {
    std::string service_arn;
    std::string service_name;
    std::string cluster_arn;
    std::vector<LoadBalancer> load_balancers;
    std::vector<ServiceRegistry> service_registries;
    std::string status;
    std::int64_t desired_count = 0;
    std::int64_t running_count = 0;
    std::int64_t pending_count = 0;
    std::optional<std::string> launch_type;
    std::vector<CapacityProviderStrategyItem> capacity_provider_strategy;
    std::optional<std::string> platform_version;
    std::optional<std::string> platform_family;
    std::string task_definition;
    std::optional<DeploymentConfiguration> deployment_configuration;
    std::vector<Deployment> deployments;
    std::optional<std::string> role_arn;
    std::vector<ServiceEvent> events;
    std::optional<Timestamp> created_at;
    std::optional<std::string> current_service_deployment;
    std::optional<NetworkConfiguration> network_configuration;
    std::optional<std::int64_t> health_check_grace_period_seconds;
    std::optional<std::string> scheduling_strategy;
    std::optional<DeploymentController> deployment_controller;
    std::vector<Tag> tags;
    std::optional<std::string> created_by;
    std::optional<bool> enable_ecs_managed_tags;
    std::optional<std::string> propagate_tags;
    std::optional<bool> enable_execute_command;

    static void fields(auto& self, auto& x) {
        x("serviceArn", self.service_arn);
        x("serviceName", self.service_name);
        x("clusterArn", self.cluster_arn);
        x("loadBalancers", self.load_balancers);
        x("serviceRegistries", self.service_registries);
        x("status", self.status);
        x("desiredCount", self.desired_count);
        x("runningCount", self.running_count);
        x("pendingCount", self.pending_count);
        x("launchType", self.launch_type);
        x("capacityProviderStrategy", self.capacity_provider_strategy);
        x("platformVersion", self.platform_version);
        x("platformFamily", self.platform_family);
        x("taskDefinition", self.task_definition);
        x("deploymentConfiguration", self.deployment_configuration);
        x("deployments", self.deployments);
        x("roleArn", self.role_arn);
        x("events", self.events);
        x("createdAt", self.created_at);
        x("currentServiceDeployment", self.current_service_deployment);
        x("networkConfiguration", self.network_configuration);
        x("healthCheckGracePeriodSeconds", self.health_check_grace_period_seconds);
        x("schedulingStrategy", self.scheduling_strategy);
        x("deploymentController", self.deployment_controller);
        x("tags", self.tags);
        x("createdBy", self.created_by);
        x("enableECSManagedTags", self.enable_ecs_managed_tags);
        x("propagateTags", self.propagate_tags);
        x("enableExecuteCommand", self.enable_execute_command);
    }
};

} // namespace copilot::aws::ecs
