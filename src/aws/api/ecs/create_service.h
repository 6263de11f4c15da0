#pragma once

#include "aws/api/ecs/capacity_provider_strategy_item.h"
#include "aws/api/ecs/deployment_configuration.h"
#include "aws/api/ecs/deployment_controller.h"
#include "aws/api/ecs/gateway_connector.h"
#include "aws/api/ecs/load_balancer.h"
#include "aws/api/ecs/network_configuration.h"
#include "aws/api/ecs/service.h"
#include "aws/api/ecs/service_connect_configuration.h"
#include "aws/api/ecs/service_description.h"
#include "aws/api/ecs/service_registry.h"
#include "aws/api/ecs/tag.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html
struct CreateService {
    static constexpr const aws::Service& service = ecs::service;
    static constexpr std::string_view name = "CreateService";

    struct Input {
        std::optional<std::string> cluster;
        std::string service_name;
        std::optional<std::string> task_definition;
        std::vector<LoadBalancer> load_balancers;
        std::vector<ServiceRegistry> service_registries;
        std::optional<std::int64_t> desired_count;
        std::optional<std::string> client_token;
        std::optional<std::string> launch_type;
        std::vector<CapacityProviderStrategyItem> capacity_provider_strategy;
        std::optional<std::string> platform_version;
        std::optional<std::string> role;
        std::optional<DeploymentConfiguration> deployment_configuration;
        std::optional<NetworkConfiguration> network_configuration;
        std::optional<std::int64_t> health_check_grace_period_seconds;
        std::optional<std::string> scheduling_strategy;
        std::optional<DeploymentController> deployment_controller;
        std::vector<Tag> tags;
        std::optional<bool> enable_ecs_managed_tags;
        std::optional<std::string> propagate_tags;
        std::optional<bool> enable_execute_command;
        std::optional<ServiceConnectConfiguration> service_connect_configuration;
        std::vector<GatewayConnector> gateway_connectors;

        static void fields(auto& self, auto& x) {
            x("cluster", self.cluster);
            x(required("serviceName"), self.service_name);
            x("taskDefinition", self.task_definition);
            x("loadBalancers", self.load_balancers);
            x("serviceRegistries", self.service_registries);
            x("desiredCount", self.desired_count);
            x("clientToken", self.client_token);
            x("launchType", self.launch_type);
            x("capacityProviderStrategy", self.capacity_provider_strategy);
            x("platformVersion", self.platform_version);
            x("role", self.role);
            x("deploymentConfiguration", self.deployment_configuration);
            x("networkConfiguration", self.network_configuration);
            x("healthCheckGracePeriodSeconds", self.health_check_grace_period_seconds);
            x("schedulingStrategy", self.scheduling_strategy);
            x("deploymentController", self.deployment_controller);
            x("tags", self.tags);
            x("enableECSManagedTags", self.enable_ecs_managed_tags);
            x("propagateTags", self.propagate_tags);
            x("enableExecuteCommand", self.enable_execute_command);
            x("serviceConnectConfiguration", self.service_connect_configuration);
            x("gatewayConnectors", self.gateway_connectors);
        }
    };

    struct Output {
        Service service;

        static void fields(auto& self, auto& x) { x("service", self.service); }
    };
};

} // namespace copilot::aws::ecs
