// A service as it is deployed: what `svc show` says.

#pragma once

#include "describe/environment.h"

namespace copilot::describe {

struct ServiceConfiguration {
    std::string environment;
    std::string port; ///< "-" when the service exposes none.
    std::string cpu;  ///< In CPU units: "256".
    std::string memory;
    std::string platform;
    std::string tasks;

    static void fields(auto& self, auto& x) {
        x("environment", self.environment);
        x("port", self.port);
        x("cpu", self.cpu);
        x("memory", self.memory);
        x("platform", self.platform);
        x("tasks", self.tasks);
    }
};

struct ServiceRoute {
    std::string environment;
    std::string url;

    static void fields(auto& self, auto& x) {
        x("environment", self.environment);
        x("url", self.url);
    }
};

struct ServiceEndpoint {
    std::vector<std::string> environment;
    std::string endpoint;

    static void fields(auto& self, auto& x) {
        x("environment", self.environment);
        x("endpoint", self.endpoint);
    }
};

struct ServiceVariable {
    std::string environment;
    std::string name;
    std::string value;
    std::string container;

    static void fields(auto& self, auto& x) {
        x("environment", self.environment);
        x("name", self.name);
        x("value", self.value);
        x("container", self.container);
    }
};

struct ServiceSecret {
    std::string name;
    std::string container;
    std::string environment;
    std::string value_from;

    static void fields(auto& self, auto& x) {
        x("name", self.name);
        x("container", self.container);
        x("environment", self.environment);
        x("valueFrom", self.value_from);
    }
};

struct ServiceDescription {
    store::Workload service;
    std::vector<ServiceConfiguration> configurations;
    std::vector<ServiceRoute> routes;
    std::vector<ServiceEndpoint> service_discovery;
    std::vector<ServiceVariable> variables;
    std::vector<ServiceSecret> secrets;
    Dictionary<std::vector<StackResource>> resources; ///< By environment.
};

/// The service in every environment where it is deployed.
[[nodiscard]] ServiceDescription describe_service(
    const aws::Session& session,
    const store::Store& store,
    const std::string& app,
    const std::string& name
);

/// The address of a deployed service: "http://…" behind a load balancer, "api.test.shop.local:8080"
/// inside, nothing where it cannot be reached.
[[nodiscard]] std::optional<std::string> service_address(
    const aws::Client& environment,
    const std::string& app,
    const std::string& env,
    const store::Workload& service
);

[[nodiscard]] std::string to_json(const ServiceDescription& description, bool with_resources);

} // namespace copilot::describe
