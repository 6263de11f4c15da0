#pragma once

#include "aws/api/apprunner/service.h"
#include "aws/api/apprunner/service_description.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::apprunner {

/// https://docs.aws.amazon.com/apprunner/latest/api/API_DescribeService.html
struct DescribeService {
    static constexpr const aws::Service& service = apprunner::service;
    static constexpr std::string_view name = "DescribeService";

    struct Input {
        std::string service_arn;

        static void fields(auto& self, auto& x) { x(required("ServiceArn"), self.service_arn); }
    };

    struct Output {
        Service service;

        static void fields(auto& self, auto& x) { x("Service", self.service); }
    };
};

} // namespace copilot::aws::apprunner
