#pragma once

#include "aws/api/ecs/failure.h"
#include "aws/api/ecs/service.h"
#include "aws/api/ecs/task.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTasks.html
struct DescribeTasks {
    static constexpr const aws::Service& service = ecs::service;
    static constexpr std::string_view name = "DescribeTasks";

    struct Input {
        std::optional<std::string> cluster;
        std::vector<std::string> tasks;
        std::vector<std::string> include;

        static void fields(auto& self, auto& x) {
            x("cluster", self.cluster);
            x(required("tasks"), self.tasks);
            x("include", self.include);
        }
    };

    struct Output {
        std::vector<Task> tasks;
        std::vector<Failure> failures;

        static void fields(auto& self, auto& x) {
            x("tasks", self.tasks);
            x("failures", self.failures);
        }
    };
};

} // namespace copilot::aws::ecs
