#pragma once

#include "aws/api/ecs/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTasks.html
struct ListTasks {
    static constexpr const aws::Service& service = ecs::service;
    static constexpr std::string_view name = "ListTasks";

    struct Input {
        std::optional<std::string> cluster;
        std::optional<std::string> container_instance;
        std::optional<std::string> family;
        std::optional<std::string> next_token;
        std::optional<std::int64_t> max_results;
        std::optional<std::string> started_by;
        std::optional<std::string> service_name;
        std::optional<std::string> desired_status;
        std::optional<std::string> launch_type;
        std::optional<std::string> daemon_name;

        static void fields(auto& self, auto& x) {
            x("cluster", self.cluster);
            x("containerInstance", self.container_instance);
            x("family", self.family);
            x("nextToken", self.next_token);
            x("maxResults", self.max_results);
            x("startedBy", self.started_by);
            x("serviceName", self.service_name);
            x("desiredStatus", self.desired_status);
            x("launchType", self.launch_type);
            x("daemonName", self.daemon_name);
        }
    };

    struct Output {
        std::vector<std::string> task_arns;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("taskArns", self.task_arns);
            x("nextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::ecs
