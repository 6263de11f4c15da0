#pragma once

#include "aws/api/servicediscovery/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_DeleteNamespace.html
struct DeleteNamespace {
    static constexpr const aws::Service& service = servicediscovery::service;
    static constexpr std::string_view name = "DeleteNamespace";

    struct Input {
        std::string id;

        static void fields(auto& self, auto& x) { x(required("Id"), self.id); }
    };

    struct Output {
        std::string operation_id;

        static void fields(auto& self, auto& x) { x("OperationId", self.operation_id); }
    };
};

} // namespace copilot::aws::servicediscovery
