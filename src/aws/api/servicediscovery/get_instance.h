#pragma once

#include "aws/api/servicediscovery/instance.h"
#include "aws/api/servicediscovery/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_GetInstance.html
struct GetInstance {
    static constexpr const aws::Service& service = servicediscovery::service;
    static constexpr std::string_view name = "GetInstance";

    struct Input {
        std::string service_id;
        std::string instance_id;

        static void fields(auto& self, auto& x) {
            x(required("ServiceId"), self.service_id);
            x(required("InstanceId"), self.instance_id);
        }
    };

    struct Output {
        Instance instance;

        static void fields(auto& self, auto& x) { x("Instance", self.instance); }
    };
};

} // namespace copilot::aws::servicediscovery
