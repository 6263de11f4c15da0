// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-cluster.html

#pragma once

#include "cfn/resource/tag.h"

#include <optional>
#include <string_view>
#include <vector>

namespace copilot::cfn::ecs {

/// Where tasks run.
struct Cluster {
    static constexpr std::string_view resource_type = "AWS::ECS::Cluster";

    struct ClusterSettings {
        Text name;
        Text value;

        bool operator==(const ClusterSettings&) const = default;

        static void fields(auto& self, auto& x) {
            x("Name", self.name);
            x("Value", self.value);
        }
    };

    struct ExecuteCommandConfiguration {
        Text logging;

        bool operator==(const ExecuteCommandConfiguration&) const = default;

        static void fields(auto& self, auto& x) { x("Logging", self.logging); }
    };

    struct ClusterConfiguration {
        std::optional<ExecuteCommandConfiguration> execute_command_configuration;

        bool operator==(const ClusterConfiguration&) const = default;

        static void fields(auto& self, auto& x) {
            x("ExecuteCommandConfiguration", self.execute_command_configuration);
        }
    };

    Texts capacity_providers;
    Text cluster_name;
    std::vector<ClusterSettings> cluster_settings;
    std::optional<ClusterConfiguration> configuration;
    std::vector<Tag> tags;

    bool operator==(const Cluster&) const = default;

    static void fields(auto& self, auto& x) {
        x("CapacityProviders", self.capacity_providers);
        x("ClusterName", self.cluster_name);
        x("ClusterSettings", self.cluster_settings);
        x("Configuration", self.configuration);
        x("Tags", self.tags);
    }
};

} // namespace copilot::cfn::ecs
