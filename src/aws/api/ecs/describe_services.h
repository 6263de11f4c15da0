#pragma once

#include "aws/api/ecs/failure.h"
#include "aws/api/ecs/service.h"
#include "aws/api/ecs/service_description.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html
struct DescribeServices {
    static constexpr const aws::Service& service = ecs::service;
    static constexpr std::string_view name = "DescribeServices";

    struct Input {
        std::optional<std::string> cluster;
        std::vector<std::string> services;
        std::vector<std::string> include;

        static void fields(auto& self, auto& x) {
            x("cluster", self.cluster);
            x(required("services"), self.services);
            x("include", self.include);
        }
    };

    struct Output {
        std::vector<Service> services;
        std::vector<Failure> failures;

        static void fields(auto& self, auto& x) {
            x("services", self.services);
            x("failures", self.failures);
        }
    };
};

} // namespace copilot::aws::ecs
