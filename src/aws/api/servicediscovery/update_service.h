#pragma once

#include "aws/api/servicediscovery/service.h"
#include "aws/api/servicediscovery/service_change.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_UpdateService.html
struct UpdateService {
    static constexpr const aws::Service& service = servicediscovery::service;
    static constexpr std::string_view name = "UpdateService";

    struct Input {
        std::string id;
        ServiceChange service;

        static void fields(auto& self, auto& x) {
            x(required("Id"), self.id);
            x(required("Service"), self.service);
        }
    };

    struct Output {
        std::string operation_id;

        static void fields(auto& self, auto& x) { x("OperationId", self.operation_id); }
    };
};

} // namespace copilot::aws::servicediscovery
