#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ThresholdConfiguration.html
struct ThresholdConfiguration {
    std::string type;
    std::int64_t value = 0;

    static void fields(auto& self, auto& x) {
        x(required("type"), self.type);
        x(required("value"), self.value);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentCircuitBreaker.html
struct DeploymentCircuitBreaker {
    bool enable = false;
    bool rollback = false;
    std::optional<bool> reset_on_healthy_task;
    std::optional<ThresholdConfiguration> threshold_configuration;

    static void fields(auto& self, auto& x) {
        x(required("enable"), self.enable);
        x(required("rollback"), self.rollback);
        x("resetOnHealthyTask", self.reset_on_healthy_task);
        x("thresholdConfiguration", self.threshold_configuration);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentAlarms.html
struct DeploymentAlarms {
    std::vector<std::string> alarm_names;
    bool rollback = false;
    bool enable = false;

    static void fields(auto& self, auto& x) {
        x(required("alarmNames"), self.alarm_names);
        x(required("rollback"), self.rollback);
        x(required("enable"), self.enable);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentEarlySuccessCriteria.html
struct DeploymentEarlySuccessCriteria {
    bool enable = false;
    std::optional<std::int64_t> healthy_percent;
    std::optional<std::string> source_service_revision_cleanup;

    static void fields(auto& self, auto& x) {
        x(required("enable"), self.enable);
        x("healthyPercent", self.healthy_percent);
        x("sourceServiceRevisionCleanup", self.source_service_revision_cleanup);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html
struct DeploymentConfiguration {
    std::optional<DeploymentCircuitBreaker> deployment_circuit_breaker;
    std::optional<std::int64_t> maximum_percent;
    std::optional<std::int64_t> minimum_healthy_percent;
    std::optional<DeploymentAlarms> alarms;
    std::optional<std::string> strategy;
    std::optional<DeploymentEarlySuccessCriteria> early_success_criteria;

    static void fields(auto& self, auto& x) {
        x("deploymentCircuitBreaker", self.deployment_circuit_breaker);
        x("maximumPercent", self.maximum_percent);
        x("minimumHealthyPercent", self.minimum_healthy_percent);
        x("alarms", self.alarms);
        x("strategy", self.strategy);
        x("earlySuccessCriteria", self.early_success_criteria);
    }
};

} // namespace copilot::aws::ecs
