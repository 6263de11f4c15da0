#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>

namespace copilot::aws::apprunner {

/// https://docs.aws.amazon.com/apprunner/latest/api/API_SourceCodeVersion.html
struct SourceCodeVersion {
    std::string type;
    std::string value;

    static void fields(auto& self, auto& x) {
        x("Type", self.type);
        x("Value", self.value);
    }
};

/// https://docs.aws.amazon.com/apprunner/latest/api/API_CodeConfigurationValues.html
struct CodeConfigurationValues {
    std::string runtime;
    std::optional<std::string> build_command;
    std::optional<std::string> start_command;
    std::optional<std::string> port;
    Dictionary<std::string> runtime_environment_variables;
    Dictionary<std::string> runtime_environment_secrets;

    static void fields(auto& self, auto& x) {
        x("Runtime", self.runtime);
        x("BuildCommand", self.build_command);
        x("StartCommand", self.start_command);
        x("Port", self.port);
        x("RuntimeEnvironmentVariables", self.runtime_environment_variables);
        x("RuntimeEnvironmentSecrets", self.runtime_environment_secrets);
    }
};

/// https://docs.aws.amazon.com/apprunner/latest/api/API_CodeConfiguration.html
struct CodeConfiguration {
    std::string configuration_source;
    std::optional<CodeConfigurationValues> code_configuration_values;

    static void fields(auto& self, auto& x) {
        x("ConfigurationSource", self.configuration_source);
        x("CodeConfigurationValues", self.code_configuration_values);
    }
};

/// https://docs.aws.amazon.com/apprunner/latest/api/API_CodeRepository.html
struct CodeRepository {
    std::string repository_url;
    SourceCodeVersion source_code_version;
    std::optional<CodeConfiguration> code_configuration;
    std::optional<std::string> source_directory;

    static void fields(auto& self, auto& x) {
        x("RepositoryUrl", self.repository_url);
        x("SourceCodeVersion", self.source_code_version);
        x("CodeConfiguration", self.code_configuration);
        x("SourceDirectory", self.source_directory);
    }
};

/// https://docs.aws.amazon.com/apprunner/latest/api/API_ImageConfiguration.html
struct ImageConfiguration {
    Dictionary<std::string> runtime_environment_variables;
    std::optional<std::string> start_command;
    std::optional<std::string> port;
    Dictionary<std::string> runtime_environment_secrets;

    static void fields(auto& self, auto& x) {
        x("RuntimeEnvironmentVariables", self.runtime_environment_variables);
        x("StartCommand", self.start_command);
        x("Port", self.port);
        x("RuntimeEnvironmentSecrets", self.runtime_environment_secrets);
    }
};

/// https://docs.aws.amazon.com/apprunner/latest/api/API_ImageRepository.html
struct ImageRepository {
    std::string image_identifier;
    std::optional<ImageConfiguration> image_configuration;
    std::string image_repository_type;

    static void fields(auto& self, auto& x) {
        x("ImageIdentifier", self.image_identifier);
        x("ImageConfiguration", self.image_configuration);
        x("ImageRepositoryType", self.image_repository_type);
    }
};

/// https://docs.aws.amazon.com/apprunner/latest/api/API_AuthenticationConfiguration.html
struct AuthenticationConfiguration {
    std::optional<std::string> connection_arn;
    std::optional<std::string> access_role_arn;

    static void fields(auto& self, auto& x) {
        x("ConnectionArn", self.connection_arn);
        x("AccessRoleArn", self.access_role_arn);
    }
};

/// https://docs.aws.amazon.com/apprunner/latest/api/API_SourceConfiguration.html
struct SourceConfiguration {
    std::optional<CodeRepository> code_repository;
    std::optional<ImageRepository> image_repository;
    std::optional<bool> auto_deployments_enabled;
    std::optional<AuthenticationConfiguration> authentication_configuration;

    static void fields(auto& self, auto& x) {
        x("CodeRepository", self.code_repository);
        x("ImageRepository", self.image_repository);
        x("AutoDeploymentsEnabled", self.auto_deployments_enabled);
        x("AuthenticationConfiguration", self.authentication_configuration);
    }
};

/// https://docs.aws.amazon.com/apprunner/latest/api/API_InstanceConfiguration.html
struct InstanceConfiguration {
    std::optional<std::string> cpu;
    std::optional<std::string> memory;
    std::optional<std::string> instance_role_arn;

    static void fields(auto& self, auto& x) {
        x("Cpu", self.cpu);
        x("Memory", self.memory);
        x("InstanceRoleArn", self.instance_role_arn);
    }
};

/// https://docs.aws.amazon.com/apprunner/latest/api/API_EncryptionConfiguration.html
struct EncryptionConfiguration {
    std::string kms_key;

    static void fields(auto& self, auto& x) { x("KmsKey", self.kms_key); }
};

/// https://docs.aws.amazon.com/apprunner/latest/api/API_HealthCheckConfiguration.html
struct HealthCheckConfiguration {
    std::optional<std::string> protocol;
    std::optional<std::string> path;
    std::optional<std::int64_t> interval;
    std::optional<std::int64_t> timeout;
    std::optional<std::int64_t> healthy_threshold;
    std::optional<std::int64_t> unhealthy_threshold;

    static void fields(auto& self, auto& x) {
        x("Protocol", self.protocol);
        x("Path", self.path);
        x("Interval", self.interval);
        x("Timeout", self.timeout);
        x("HealthyThreshold", self.healthy_threshold);
        x("UnhealthyThreshold", self.unhealthy_threshold);
    }
};

/// https://docs.aws.amazon.com/apprunner/latest/api/API_AutoScalingConfigurationSummary.html
struct AutoScalingConfigurationSummary {
    std::optional<std::string> auto_scaling_configuration_arn;
    std::optional<std::string> auto_scaling_configuration_name;
    std::optional<std::int64_t> auto_scaling_configuration_revision;
    std::optional<std::string> status;
    std::optional<Timestamp> created_at;
    std::optional<bool> has_associated_service;
    std::optional<bool> is_default;

    static void fields(auto& self, auto& x) {
        x("AutoScalingConfigurationArn", self.auto_scaling_configuration_arn);
        x("AutoScalingConfigurationName", self.auto_scaling_configuration_name);
        x("AutoScalingConfigurationRevision", self.auto_scaling_configuration_revision);
        x("Status", self.status);
        x("CreatedAt", self.created_at);
        x("HasAssociatedService", self.has_associated_service);
        x("IsDefault", self.is_default);
    }
};

/// https://docs.aws.amazon.com/apprunner/latest/api/API_EgressConfiguration.html
struct EgressConfiguration {
    std::optional<std::string> egress_type;
    std::optional<std::string> vpc_connector_arn;

    static void fields(auto& self, auto& x) {
        x("EgressType", self.egress_type);
        x("VpcConnectorArn", self.vpc_connector_arn);
    }
};

/// https://docs.aws.amazon.com/apprunner/latest/api/API_IngressConfiguration.html
struct IngressConfiguration {
    std::optional<bool> is_publicly_accessible;

    static void fields(auto& self, auto& x) {
        x("IsPubliclyAccessible", self.is_publicly_accessible);
    }
};

/// https://docs.aws.amazon.com/apprunner/latest/api/API_NetworkConfiguration.html
struct NetworkConfiguration {
    std::optional<EgressConfiguration> egress_configuration;
    std::optional<IngressConfiguration> ingress_configuration;
    std::optional<std::string> ip_address_type;

    static void fields(auto& self, auto& x) {
        x("EgressConfiguration", self.egress_configuration);
        x("IngressConfiguration", self.ingress_configuration);
        x("IpAddressType", self.ip_address_type);
    }
};

/// https://docs.aws.amazon.com/apprunner/latest/api/API_ServiceObservabilityConfiguration.html
struct ServiceObservabilityConfiguration {
    bool observability_enabled = false;
    std::optional<std::string> observability_configuration_arn;

    static void fields(auto& self, auto& x) {
        x("ObservabilityEnabled", self.observability_enabled);
        x("ObservabilityConfigurationArn", self.observability_configuration_arn);
    }
};

/// https://docs.aws.amazon.com/apprunner/latest/api/API_Service.html
struct Service {
    std::string service_name;
    std::string service_id;
    std::string service_arn;
    std::optional<std::string> service_url;
    Timestamp created_at;
    Timestamp updated_at;
    std::optional<Timestamp> deleted_at;
    std::string status;
    SourceConfiguration source_configuration;
    InstanceConfiguration instance_configuration;
    std::optional<EncryptionConfiguration> encryption_configuration;
    std::optional<HealthCheckConfiguration> health_check_configuration;
    AutoScalingConfigurationSummary auto_scaling_configuration_summary;
    NetworkConfiguration network_configuration;
    std::optional<ServiceObservabilityConfiguration> observability_configuration;

    static void fields(auto& self, auto& x) {
        x("ServiceName", self.service_name);
        x("ServiceId", self.service_id);
        x("ServiceArn", self.service_arn);
        x("ServiceUrl", self.service_url);
        x("CreatedAt", self.created_at);
        x("UpdatedAt", self.updated_at);
        x("DeletedAt", self.deleted_at);
        x("Status", self.status);
        x("SourceConfiguration", self.source_configuration);
        x("InstanceConfiguration", self.instance_configuration);
        x("EncryptionConfiguration", self.encryption_configuration);
        x("HealthCheckConfiguration", self.health_check_configuration);
        x("AutoScalingConfigurationSummary", self.auto_scaling_configuration_summary);
        x("NetworkConfiguration", self.network_configuration);
        x("ObservabilityConfiguration", self.observability_configuration);
    }
};

} // namespace copilot::aws::apprunner
