// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apprunner-service.html

#pragma once

#include "cfn/resource/tag.h"

#include <optional>
#include <string_view>
#include <vector>

namespace copilot::cfn::apprunner {

/// A Request-Driven Web Service.
struct Service {
    static constexpr std::string_view resource_type = "AWS::AppRunner::Service";

    struct HealthCheckConfiguration {
        Integer healthy_threshold;
        Integer interval;
        Text path;
        Text protocol;
        Integer timeout;
        Integer unhealthy_threshold;

        bool operator==(const HealthCheckConfiguration&) const = default;

        static void fields(auto& self, auto& x) {
            x("HealthyThreshold", self.healthy_threshold);
            x("Interval", self.interval);
            x("Path", self.path);
            x("Protocol", self.protocol);
            x("Timeout", self.timeout);
            x("UnhealthyThreshold", self.unhealthy_threshold);
        }
    };

    struct InstanceConfiguration {
        Text cpu;
        Text instance_role_arn;
        Text memory;

        bool operator==(const InstanceConfiguration&) const = default;

        static void fields(auto& self, auto& x) {
            x("Cpu", self.cpu);
            x("InstanceRoleArn", self.instance_role_arn);
            x("Memory", self.memory);
        }
    };

    struct EgressConfiguration {
        Text egress_type;
        Text vpc_connector_arn;

        bool operator==(const EgressConfiguration&) const = default;

        static void fields(auto& self, auto& x) {
            x(required("EgressType"), self.egress_type);
            x("VpcConnectorArn", self.vpc_connector_arn);
        }
    };

    struct IngressConfiguration {
        Boolean is_publicly_accessible;

        bool operator==(const IngressConfiguration&) const = default;

        static void fields(auto& self, auto& x) {
            x(required("IsPubliclyAccessible"), self.is_publicly_accessible);
        }
    };

    struct NetworkConfiguration {
        std::optional<EgressConfiguration> egress_configuration;
        std::optional<IngressConfiguration> ingress_configuration;
        Text ip_address_type;

        bool operator==(const NetworkConfiguration&) const = default;

        static void fields(auto& self, auto& x) {
            x("EgressConfiguration", self.egress_configuration);
            x("IngressConfiguration", self.ingress_configuration);
            x("IpAddressType", self.ip_address_type);
        }
    };

    struct ServiceObservabilityConfiguration {
        Text observability_configuration_arn;
        Boolean observability_enabled;

        bool operator==(const ServiceObservabilityConfiguration&) const = default;

        static void fields(auto& self, auto& x) {
            x("ObservabilityConfigurationArn", self.observability_configuration_arn);
            x(required("ObservabilityEnabled"), self.observability_enabled);
        }
    };

    struct AuthenticationConfiguration {
        Text access_role_arn;
        Text connection_arn;

        bool operator==(const AuthenticationConfiguration&) const = default;

        static void fields(auto& self, auto& x) {
            x("AccessRoleArn", self.access_role_arn);
            x("ConnectionArn", self.connection_arn);
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

    struct ImageConfiguration {
        Text port;
        std::vector<KeyValuePair> runtime_environment_secrets;
        std::vector<KeyValuePair> runtime_environment_variables;
        Text start_command;

        bool operator==(const ImageConfiguration&) const = default;

        static void fields(auto& self, auto& x) {
            x("Port", self.port);
            x("RuntimeEnvironmentSecrets", self.runtime_environment_secrets);
            x("RuntimeEnvironmentVariables", self.runtime_environment_variables);
            x("StartCommand", self.start_command);
        }
    };

    struct ImageRepository {
        std::optional<ImageConfiguration> image_configuration;
        Text image_identifier;
        Text image_repository_type;

        bool operator==(const ImageRepository&) const = default;

        static void fields(auto& self, auto& x) {
            x("ImageConfiguration", self.image_configuration);
            x(required("ImageIdentifier"), self.image_identifier);
            x(required("ImageRepositoryType"), self.image_repository_type);
        }
    };

    struct SourceConfiguration {
        Value<AuthenticationConfiguration> authentication_configuration;
        Boolean auto_deployments_enabled;
        std::optional<ImageRepository> image_repository;

        bool operator==(const SourceConfiguration&) const = default;

        static void fields(auto& self, auto& x) {
            x("AuthenticationConfiguration", self.authentication_configuration);
            x("AutoDeploymentsEnabled", self.auto_deployments_enabled);
            x("ImageRepository", self.image_repository);
        }
    };

    Text auto_scaling_configuration_arn;
    std::optional<HealthCheckConfiguration> health_check_configuration;
    std::optional<InstanceConfiguration> instance_configuration;
    std::optional<NetworkConfiguration> network_configuration;
    std::optional<ServiceObservabilityConfiguration> observability_configuration;
    Text service_name;
    std::optional<SourceConfiguration> source_configuration;
    std::vector<Tag> tags;

    bool operator==(const Service&) const = default;

    static void fields(auto& self, auto& x) {
        x("AutoScalingConfigurationArn", self.auto_scaling_configuration_arn);
        x("HealthCheckConfiguration", self.health_check_configuration);
        x("InstanceConfiguration", self.instance_configuration);
        x("NetworkConfiguration", self.network_configuration);
        x("ObservabilityConfiguration", self.observability_configuration);
        x("ServiceName", self.service_name);
        x(required("SourceConfiguration"), self.source_configuration);
        x("Tags", self.tags);
    }
};

} // namespace copilot::cfn::apprunner
