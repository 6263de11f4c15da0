#pragma once

#include "aws/api/ecs/service.h"
#include "aws/api/ecs/task.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StopTask.html
struct StopTask {
    static constexpr const aws::Service& service = ecs::service;
    static constexpr std::string_view name = "StopTask";

    struct Input {
        std::optional<std::string> cluster;
        std::string task;
        std::optional<std::string> reason;

        static void fields(auto& self, auto& x) {
            x("cluster", self.cluster);
            x(required("task"), self.task);
            x("reason", self.reason);
        }
    };

    struct Output {
        Task task;

        static void fields(auto& self, auto& x) { x("task", self.task); }
    };
};

} // namespace copilot::aws::ecs
