#pragma once

#include "aws/api/apprunner/observability_configuration.h"
#include "aws/api/apprunner/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::apprunner {

/// https://docs.aws.amazon.com/apprunner/latest/api/API_DescribeObservabilityConfiguration.html
struct DescribeObservabilityConfiguration {
    static constexpr const aws::Service& service = apprunner::service;
    static constexpr std::string_view name = "DescribeObservabilityConfiguration";

    struct Input {
        std::string observability_configuration_arn;

        static void fields(auto& self, auto& x) {
            x(required("ObservabilityConfigurationArn"), self.observability_configuration_arn);
        }
    };

    struct Output {
        ObservabilityConfiguration observability_configuration;

        static void fields(auto& self, auto& x) {
            x("ObservabilityConfiguration", self.observability_configuration);
        }
    };
};

} // namespace copilot::aws::apprunner
