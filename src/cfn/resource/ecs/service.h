// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html

#pragma once

#include "cfn/resource/tag.h"

#include <optional>
#include <string_view>
#include <vector>

namespace copilot::cfn::ecs {

/// Keeps a number of tasks running.
struct Service {
    static constexpr std::string_view resource_type = "AWS::ECS::Service";

    struct CapacityProviderStrategyItem {
        Integer base;
        Text capacity_provider;
        Integer weight;

        bool operator==(const CapacityProviderStrategyItem&) const = default;

        static void fields(auto& self, auto& x) {
            x("Base", self.base);
            x("CapacityProvider", self.capacity_provider);
            x("Weight", self.weight);
        }
    };

    struct DeploymentAlarms {
        Texts alarm_names;
        Boolean enable;
        Boolean rollback;

        bool operator==(const DeploymentAlarms&) const = default;

        static void fields(auto& self, auto& x) {
            x(required("AlarmNames"), self.alarm_names);
            x(required("Enable"), self.enable);
            x(required("Rollback"), self.rollback);
        }
    };

    struct DeploymentCircuitBreaker {
        Boolean enable;
        Boolean rollback;

        bool operator==(const DeploymentCircuitBreaker&) const = default;

        static void fields(auto& self, auto& x) {
            x(required("Enable"), self.enable);
            x(required("Rollback"), self.rollback);
        }
    };

    struct DeploymentConfiguration {
        Value<DeploymentAlarms> alarms;
        std::optional<DeploymentCircuitBreaker> deployment_circuit_breaker;
        Integer maximum_percent;
        Integer minimum_healthy_percent;

        bool operator==(const DeploymentConfiguration&) const = default;

        static void fields(auto& self, auto& x) {
            x("Alarms", self.alarms);
            x("DeploymentCircuitBreaker", self.deployment_circuit_breaker);
            x("MaximumPercent", self.maximum_percent);
            x("MinimumHealthyPercent", self.minimum_healthy_percent);
        }
    };

    struct LoadBalancer {
        Text container_name;
        Integer container_port;
        Text load_balancer_name;
        Text target_group_arn;

        bool operator==(const LoadBalancer&) const = default;

        static void fields(auto& self, auto& x) {
            x("ContainerName", self.container_name);
            x("ContainerPort", self.container_port);
            x("LoadBalancerName", self.load_balancer_name);
            x("TargetGroupArn", self.target_group_arn);
        }
    };

    struct AwsVpcConfiguration {
        Text assign_public_ip;
        Texts security_groups;
        Texts subnets;

        bool operator==(const AwsVpcConfiguration&) const = default;

        static void fields(auto& self, auto& x) {
            x("AssignPublicIp", self.assign_public_ip);
            x("SecurityGroups", self.security_groups);
            x("Subnets", self.subnets);
        }
    };

    struct NetworkConfiguration {
        std::optional<AwsVpcConfiguration> awsvpc_configuration;

        bool operator==(const NetworkConfiguration&) const = default;

        static void fields(auto& self, auto& x) {
            x("AwsvpcConfiguration", self.awsvpc_configuration);
        }
    };

    struct LogConfiguration {
        Text log_driver;
        Dictionary<Text> options;

        bool operator==(const LogConfiguration&) const = default;

        static void fields(auto& self, auto& x) {
            x("LogDriver", self.log_driver);
            x("Options", self.options);
        }
    };

    struct ServiceConnectClientAlias {
        Text dns_name;
        Integer port;

        bool operator==(const ServiceConnectClientAlias&) const = default;

        static void fields(auto& self, auto& x) {
            x("DnsName", self.dns_name);
            x(required("Port"), self.port);
        }
    };

    struct ServiceConnectService {
        std::vector<ServiceConnectClientAlias> client_aliases;
        Text discovery_name;
        Text port_name;

        bool operator==(const ServiceConnectService&) const = default;

        static void fields(auto& self, auto& x) {
            x("ClientAliases", self.client_aliases);
            x("DiscoveryName", self.discovery_name);
            x(required("PortName"), self.port_name);
        }
    };

    struct ServiceConnectConfiguration {
        Boolean enabled;
        std::optional<LogConfiguration> log_configuration;
        Text namespace_;
        std::vector<ServiceConnectService> services;

        bool operator==(const ServiceConnectConfiguration&) const = default;

        static void fields(auto& self, auto& x) {
            x(required("Enabled"), self.enabled);
            x("LogConfiguration", self.log_configuration);
            x("Namespace", self.namespace_);
            x("Services", self.services);
        }
    };

    struct ServiceRegistry {
        Text container_name;
        Integer container_port;
        Integer port;
        Text registry_arn;

        bool operator==(const ServiceRegistry&) const = default;

        static void fields(auto& self, auto& x) {
            x("ContainerName", self.container_name);
            x("ContainerPort", self.container_port);
            x("Port", self.port);
            x("RegistryArn", self.registry_arn);
        }
    };

    std::vector<CapacityProviderStrategyItem> capacity_provider_strategy;
    Text cluster;
    std::optional<DeploymentConfiguration> deployment_configuration;
    Integer desired_count;
    Boolean enable_ecs_managed_tags;
    Boolean enable_execute_command;
    Integer health_check_grace_period_seconds;
    Text launch_type;
    std::vector<LoadBalancer> load_balancers;
    std::optional<NetworkConfiguration> network_configuration;
    Text platform_version;
    Text propagate_tags;
    Text scheduling_strategy;
    Value<ServiceConnectConfiguration> service_connect_configuration;
    Text service_name;
    Value<std::vector<ServiceRegistry>> service_registries;
    std::vector<Tag> tags;
    Text task_definition;

    bool operator==(const Service&) const = default;

    static void fields(auto& self, auto& x) {
        x("CapacityProviderStrategy", self.capacity_provider_strategy);
        x("Cluster", self.cluster);
        x("DeploymentConfiguration", self.deployment_configuration);
        x("DesiredCount", self.desired_count);
        x("EnableECSManagedTags", self.enable_ecs_managed_tags);
        x("EnableExecuteCommand", self.enable_execute_command);
        x("HealthCheckGracePeriodSeconds", self.health_check_grace_period_seconds);
        x("LaunchType", self.launch_type);
        x("LoadBalancers", self.load_balancers);
        x("NetworkConfiguration", self.network_configuration);
        x("PlatformVersion", self.platform_version);
        x("PropagateTags", self.propagate_tags);
        x("SchedulingStrategy", self.scheduling_strategy);
        x("ServiceConnectConfiguration", self.service_connect_configuration);
        x("ServiceName", self.service_name);
        x("ServiceRegistries", self.service_registries);
        x("Tags", self.tags);
        x("TaskDefinition", self.task_definition);
    }
};

} // namespace copilot::cfn::ecs
