#pragma once

#include "aws/api/apprunner/service.h"
#include "aws/api/apprunner/service_description.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::apprunner {

/// https://docs.aws.amazon.com/apprunner/latest/api/API_ResumeService.html
struct ResumeService {
    static constexpr const aws::Service& service = apprunner::service;
    static constexpr std::string_view name = "ResumeService";

    struct Input {
        std::string service_arn;

        static void fields(auto& self, auto& x) { x(required("ServiceArn"), self.service_arn); }
    };

    struct Output {
        Service service;
        std::optional<std::string> operation_id;

        static void fields(auto& self, auto& x) {
            x("Service", self.service);
            x("OperationId", self.operation_id);
        }
    };
};

} // namespace copilot::aws::apprunner
