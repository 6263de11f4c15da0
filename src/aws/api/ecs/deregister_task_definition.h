#pragma once

#include "aws/api/ecs/service.h"
#include "aws/api/ecs/task_definition.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeregisterTaskDefinition.html
struct DeregisterTaskDefinition {
    static constexpr const aws::Service& service = ecs::service;
    static constexpr std::string_view name = "DeregisterTaskDefinition";

    struct Input {
        std::string task_definition;

        static void fields(auto& self, auto& x) {
            x(required("taskDefinition"), self.task_definition);
        }
    };

    struct Output {
        TaskDefinition task_definition;

        static void fields(auto& self, auto& x) { x("taskDefinition", self.task_definition); }
    };
};

} // namespace copilot::aws::ecs
