#pragma once

#include "aws/api/servicediscovery/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_RegisterInstance.html
struct RegisterInstance {
    static constexpr const aws::Service& service = servicediscovery::service;
    static constexpr std::string_view name = "RegisterInstance";

    struct Input {
        std::string service_id;
        std::string instance_id;
        std::optional<std::string> creator_request_id;
        Dictionary<std::string> attributes;

        static void fields(auto& self, auto& x) {
            x(required("ServiceId"), self.service_id);
            x(required("InstanceId"), self.instance_id);
            x(Field("CreatorRequestId").token(), self.creator_request_id);
            x(required("Attributes"), self.attributes);
        }
    };

    struct Output {
        std::string operation_id;

        static void fields(auto& self, auto& x) { x("OperationId", self.operation_id); }
    };
};

} // namespace copilot::aws::servicediscovery
