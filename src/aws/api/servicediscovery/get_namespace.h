#pragma once

#include "aws/api/servicediscovery/namespace.h"
#include "aws/api/servicediscovery/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_GetNamespace.html
struct GetNamespace {
    static constexpr const aws::Service& service = servicediscovery::service;
    static constexpr std::string_view name = "GetNamespace";

    struct Input {
        std::string id;

        static void fields(auto& self, auto& x) { x(required("Id"), self.id); }
    };

    struct Output {
        Namespace name_space;

        static void fields(auto& self, auto& x) { x("Namespace", self.name_space); }
    };
};

} // namespace copilot::aws::servicediscovery
