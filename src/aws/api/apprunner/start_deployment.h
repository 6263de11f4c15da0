#pragma once

#include "aws/api/apprunner/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::apprunner {

/// https://docs.aws.amazon.com/apprunner/latest/api/API_StartDeployment.html
struct StartDeployment {
    static constexpr const aws::Service& service = apprunner::service;
    static constexpr std::string_view name = "StartDeployment";

    struct Input {
        std::string service_arn;

        static void fields(auto& self, auto& x) { x(required("ServiceArn"), self.service_arn); }
    };

    struct Output {
        std::string operation_id;

        static void fields(auto& self, auto& x) { x("OperationId", self.operation_id); }
    };
};

} // namespace copilot::aws::apprunner
