#pragma once

#include "aws/api/ecs/attachment.h"
#include "aws/api/ecs/capacity_provider_strategy_item.h"
#include "aws/api/ecs/cluster_configuration.h"
#include "aws/api/ecs/cluster_setting.h"
#include "aws/api/ecs/tag.h"
#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ClusterServiceConnectDefaults.html
struct ClusterServiceConnectDefaults {
    std::optional<std::string> name_space;

    static void fields(auto& self, auto& x) { x("namespace", self.name_space); }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Cluster.html
struct Cluster {
    std::string cluster_arn;
    std::string cluster_name;
    std::optional<ClusterConfiguration> configuration;
    std::string status;
    std::optional<std::int64_t> running_tasks_count;
    std::optional<std::int64_t> pending_tasks_count;
    std::optional<std::int64_t> active_services_count;
    std::vector<Tag> tags;
    std::vector<ClusterSetting> settings;
    std::vector<std::string> capacity_providers;
    std::vector<CapacityProviderStrategyItem> default_capacity_provider_strategy;
    std::vector<Attachment> attachments;
    std::optional<ClusterServiceConnectDefaults> service_connect_defaults;

    static void fields(auto& self, auto& x) {
        x("clusterArn", self.cluster_arn);
        x("clusterName", self.cluster_name);
        x("configuration", self.configuration);
        x("status", self.status);
        x("runningTasksCount", self.running_tasks_count);
        x("pendingTasksCount", self.pending_tasks_count);
        x("activeServicesCount", self.active_services_count);
        x("tags", self.tags);
        x("settings", self.settings);
        x("capacityProviders", self.capacity_providers);
        x("defaultCapacityProviderStrategy", self.default_capacity_provider_strategy);
        x("attachments", self.attachments);
        x("serviceConnectDefaults", self.service_connect_defaults);
    }
};

} // namespace copilot::aws::ecs
