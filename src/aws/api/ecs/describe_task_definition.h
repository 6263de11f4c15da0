#pragma once

#include "aws/api/ecs/service.h"
#include "aws/api/ecs/tag.h"
#include "aws/api/ecs/task_definition.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTaskDefinition.html
struct DescribeTaskDefinition {
    static constexpr const aws::Service& service = ecs::service;
    static constexpr std::string_view name = "DescribeTaskDefinition";

    struct Input {
        std::string task_definition;
        std::vector<std::string> include;

        static void fields(auto& self, auto& x) {
            x(required("taskDefinition"), self.task_definition);
            x("include", self.include);
        }
    };

    struct Output {
        std::optional<TaskDefinition> task_definition;
        std::vector<Tag> tags;

        static void fields(auto& self, auto& x) {
            x("taskDefinition", self.task_definition);
            x("tags", self.tags);
        }
    };
};

} // namespace copilot::aws::ecs
