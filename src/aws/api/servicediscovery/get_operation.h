#pragma once

#include "aws/api/servicediscovery/operation.h"
#include "aws/api/servicediscovery/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_GetOperation.html
struct GetOperation {
    static constexpr const aws::Service& service = servicediscovery::service;
    static constexpr std::string_view name = "GetOperation";

    struct Input {
        std::string operation_id;

        static void fields(auto& self, auto& x) { x(required("OperationId"), self.operation_id); }
    };

    struct Output {
        Operation operation;

        static void fields(auto& self, auto& x) { x("Operation", self.operation); }
    };
};

} // namespace copilot::aws::servicediscovery
