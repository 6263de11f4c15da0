#pragma once

#include "aws/api/servicediscovery/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_DeleteService.html
struct DeleteService {
    static constexpr const aws::Service& service = servicediscovery::service;
    static constexpr std::string_view name = "DeleteService";

    struct Input {
        std::string id;

        static void fields(auto& self, auto& x) { x(required("Id"), self.id); }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::servicediscovery
