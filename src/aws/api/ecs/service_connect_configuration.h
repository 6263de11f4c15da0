#pragma once

#include "aws/api/ecs/log_configuration.h"
#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectClientAlias.html
struct ServiceConnectClientAlias {
    std::int64_t port = 0;
    std::optional<std::string> dns_name;

    static void fields(auto& self, auto& x) {
        x(required("port"), self.port);
        x("dnsName", self.dns_name);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TimeoutConfiguration.html
struct TimeoutConfiguration {
    std::optional<std::int64_t> idle_timeout_seconds;
    std::optional<std::int64_t> per_request_timeout_seconds;

    static void fields(auto& self, auto& x) {
        x("idleTimeoutSeconds", self.idle_timeout_seconds);
        x("perRequestTimeoutSeconds", self.per_request_timeout_seconds);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html
struct ServiceConnectService {
    std::string port_name;
    std::optional<std::string> discovery_name;
    std::vector<ServiceConnectClientAlias> client_aliases;
    std::optional<std::int64_t> ingress_port_override;
    std::optional<TimeoutConfiguration> timeout;

    static void fields(auto& self, auto& x) {
        x(required("portName"), self.port_name);
        x("discoveryName", self.discovery_name);
        x("clientAliases", self.client_aliases);
        x("ingressPortOverride", self.ingress_port_override);
        x("timeout", self.timeout);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectContainerConfiguration.html
struct ServiceConnectContainerConfiguration {
    std::optional<std::string> log_level;

    static void fields(auto& self, auto& x) { x("logLevel", self.log_level); }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectConfiguration.html
struct ServiceConnectConfiguration {
    bool enabled = false;
    std::optional<std::string> name_space;
    std::vector<ServiceConnectService> services;
    std::optional<LogConfiguration> log_configuration;
    std::vector<ServiceConnectContainerConfiguration> container_configurations;

    static void fields(auto& self, auto& x) {
        x(required("enabled"), self.enabled);
        x("namespace", self.name_space);
        x("services", self.services);
        x("logConfiguration", self.log_configuration);
        x("containerConfigurations", self.container_configurations);
    }
};

} // namespace copilot::aws::ecs
