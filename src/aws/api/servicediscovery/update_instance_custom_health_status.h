#pragma once

#include "aws/api/servicediscovery/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_UpdateInstanceCustomHealthStatus.html
struct UpdateInstanceCustomHealthStatus {
    static constexpr const aws::Service& service = servicediscovery::service;
    static constexpr std::string_view name = "UpdateInstanceCustomHealthStatus";

    struct Input {
        std::string service_id;
        std::string instance_id;
        std::string status;

        static void fields(auto& self, auto& x) {
            x(required("ServiceId"), self.service_id);
            x(required("InstanceId"), self.instance_id);
            x(required("Status"), self.status);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::servicediscovery
