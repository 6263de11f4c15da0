#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>

namespace copilot::aws::apprunner {

/// https://docs.aws.amazon.com/apprunner/latest/api/API_TraceConfiguration.html
struct TraceConfiguration {
    std::string vendor;

    static void fields(auto& self, auto& x) { x("Vendor", self.vendor); }
};

/// https://docs.aws.amazon.com/apprunner/latest/api/API_ObservabilityConfiguration.html
struct ObservabilityConfiguration {
    std::string observability_configuration_arn;
    std::string observability_configuration_name;
    std::optional<TraceConfiguration> trace_configuration;
    std::optional<std::int64_t> observability_configuration_revision;
    std::optional<bool> latest;
    std::optional<std::string> status;
    std::optional<Timestamp> created_at;
    std::optional<Timestamp> deleted_at;

    static void fields(auto& self, auto& x) {
        x("ObservabilityConfigurationArn", self.observability_configuration_arn);
        x("ObservabilityConfigurationName", self.observability_configuration_name);
        x("TraceConfiguration", self.trace_configuration);
        x("ObservabilityConfigurationRevision", self.observability_configuration_revision);
        x("Latest", self.latest);
        x("Status", self.status);
        x("CreatedAt", self.created_at);
        x("DeletedAt", self.deleted_at);
    }
};

} // namespace copilot::aws::apprunner
