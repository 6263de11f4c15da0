#pragma once

#include "aws/api/ecs/service.h"
#include "aws/api/ecs/session.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommand.html
struct ExecuteCommand {
    static constexpr const aws::Service& service = ecs::service;
    static constexpr std::string_view name = "ExecuteCommand";

    struct Input {
        std::optional<std::string> cluster;
        std::optional<std::string> container;
        std::string command;
        bool interactive = false;
        std::string task;

        static void fields(auto& self, auto& x) {
            x("cluster", self.cluster);
            x("container", self.container);
            x(required("command"), self.command);
            x(required("interactive"), self.interactive);
            x(required("task"), self.task);
        }
    };

    struct Output {
        std::optional<std::string> cluster_arn;
        std::optional<std::string> container_arn;
        std::optional<std::string> container_name;
        std::optional<Session> session;
        std::optional<std::string> task_arn;

        static void fields(auto& self, auto& x) {
            x("clusterArn", self.cluster_arn);
            x("containerArn", self.container_arn);
            x("containerName", self.container_name);
            x("session", self.session);
            x("taskArn", self.task_arn);
        }
    };
};

} // namespace copilot::aws::ecs
