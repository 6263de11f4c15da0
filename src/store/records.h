// The records that an application is made of, as the reference stores them in SSM Parameter Store.

#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::store {

/// `/copilot/applications/<app>`
struct Application {
    std::string name;
    std::string account;
    std::optional<std::string> permissions_boundary; ///< A policy's name, without its ARN.
    std::string domain;
    std::string domain_hosted_zone_id;
    std::string version = "1.0"; ///< Of this record's schema, not of any template.
    Dictionary<std::string> tags;

    bool operator==(const Application&) const = default;

    static void fields(auto& self, auto& x) {
        x("name", self.name);
        x("account", self.account);
        x("permissionsBoundary", self.permissions_boundary);
        x("domain", self.domain);
        x("domainHostedZoneID", self.domain_hosted_zone_id);
        x("version", self.version);
        x("tags", self.tags);
    }
};

/// `/copilot/applications/<app>/environments/<env>`
struct Environment {
    std::string app;
    std::string name;
    std::string region;
    std::string account_id;
    std::string registry_url; ///< Always empty; the key must stay.
    std::string execution_role_arn;
    std::string manager_role_arn;
    /// What versions before 1.20 kept of the environment's configuration; never written.
    Document custom_config;
    Document telemetry;

    bool operator==(const Environment&) const = default;

    static void fields(auto& self, auto& x) {
        x("app", self.app);
        x("name", self.name);
        x("region", self.region);
        x("accountID", self.account_id);
        x("registryURL", self.registry_url);
        x("executionRoleARN", self.execution_role_arn);
        x("managerRoleARN", self.manager_role_arn);
        x("customConfig", self.custom_config);
        x("telemetry", self.telemetry);
    }
};

/// `/copilot/applications/<app>/components/<name>`: a service or a job.
struct Workload {
    std::string app;
    std::string name;
    std::string type;

    [[nodiscard]] bool is_job() const { return type == "Scheduled Job"; }

    bool operator==(const Workload&) const = default;

    static void fields(auto& self, auto& x) {
        x("app", self.app);
        x("name", self.name);
        x("type", self.type);
    }
};

} // namespace copilot::store
