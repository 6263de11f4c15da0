#pragma once

#include "aws/api/ecs/cluster.h"
#include "base/fields.h"

namespace copilot::localcloud::ecs {

/// Where services and tasks run.
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Cluster.html
struct Cluster {
    static constexpr std::string_view kind = "ecs/cluster";

    std::string name;
    std::string arn;
    std::string status = "ACTIVE"; ///< "INACTIVE" once it is deleted.
    std::vector<aws::ecs::ClusterSetting> settings{};
    std::optional<aws::ecs::ClusterConfiguration> configuration{};
    std::vector<std::string> capacity_providers{};
    std::vector<aws::ecs::CapacityProviderStrategyItem> default_capacity_provider_strategy{};
    std::optional<aws::ecs::ClusterServiceConnectDefaults> service_connect_defaults{};
    Dictionary<std::string> tags{};

    [[nodiscard]] std::string record_id() const { return name; }

    static void fields(auto& self, auto& x) {
        x("Name", self.name);
        x("Arn", self.arn);
        x("Status", self.status);
        x("Settings", self.settings);
        x("Configuration", self.configuration);
        x("CapacityProviders", self.capacity_providers);
        x("DefaultCapacityProviderStrategy", self.default_capacity_provider_strategy);
        x("ServiceConnectDefaults", self.service_connect_defaults);
        x("Tags", self.tags);
    }
};

} // namespace copilot::localcloud::ecs
