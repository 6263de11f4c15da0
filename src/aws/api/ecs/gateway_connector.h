#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnectorHealthCheckMatcher.html
struct GatewayConnectorHealthCheckMatcher {
    std::optional<std::string> http_code;
    std::optional<std::string> grpc_code;

    static void fields(auto& self, auto& x) {
        x("httpCode", self.http_code);
        x("grpcCode", self.grpc_code);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnectorHealthCheck.html
struct GatewayConnectorHealthCheck {
    std::optional<std::string> health_check_protocol;
    std::optional<std::int64_t> health_check_port;
    std::optional<std::string> health_check_path;
    std::optional<std::int64_t> health_check_timeout_seconds;
    std::optional<std::int64_t> health_check_interval_seconds;
    std::optional<std::int64_t> healthy_threshold_count;
    std::optional<std::int64_t> unhealthy_threshold_count;
    std::optional<GatewayConnectorHealthCheckMatcher> matcher;

    static void fields(auto& self, auto& x) {
        x("healthCheckProtocol", self.health_check_protocol);
        x("healthCheckPort", self.health_check_port);
        x("healthCheckPath", self.health_check_path);
        x("healthCheckTimeoutSeconds", self.health_check_timeout_seconds);
        x("healthCheckIntervalSeconds", self.health_check_interval_seconds);
        x("healthyThresholdCount", self.healthy_threshold_count);
        x("unhealthyThresholdCount", self.unhealthy_threshold_count);
        x("matcher", self.matcher);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnectorFilters.html
struct GatewayConnectorFilters {
    std::vector<std::string> access_types;

    static void fields(auto& self, auto& x) { x("accessTypes", self.access_types); }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnectorDeregistrationDelay.html
struct GatewayConnectorDeregistrationDelay {
    std::optional<std::int64_t> timeout_seconds;

    static void fields(auto& self, auto& x) { x("timeoutSeconds", self.timeout_seconds); }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayConnector.html
struct GatewayConnector {
    std::string port_name;
    std::optional<GatewayConnectorHealthCheck> health_check;
    std::optional<GatewayConnectorFilters> filters;
    std::optional<GatewayConnectorDeregistrationDelay> deregistration_delay;

    static void fields(auto& self, auto& x) {
        x(required("portName"), self.port_name);
        x("healthCheck", self.health_check);
        x("filters", self.filters);
        x("deregistrationDelay", self.deregistration_delay);
    }
};

} // namespace copilot::aws::ecs
