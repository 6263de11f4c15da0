#pragma once

#include "aws/api/servicediscovery/service.h"
#include "aws/api/servicediscovery/service_description.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_GetService.html
struct GetService {
    static constexpr const aws::Service& service = servicediscovery::service;
    static constexpr std::string_view name = "GetService";

    struct Input {
        std::string id;

        static void fields(auto& self, auto& x) { x(required("Id"), self.id); }
    };

    struct Output {
        Service service;

        static void fields(auto& self, auto& x) { x("Service", self.service); }
    };
};

} // namespace copilot::aws::servicediscovery
