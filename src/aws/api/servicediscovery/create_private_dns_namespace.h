#pragma once

#include "aws/api/servicediscovery/private_dns_namespace_properties.h"
#include "aws/api/servicediscovery/service.h"
#include "aws/api/servicediscovery/tag.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_CreatePrivateDnsNamespace.html
struct CreatePrivateDnsNamespace {
    static constexpr const aws::Service& service = servicediscovery::service;
    static constexpr std::string_view name = "CreatePrivateDnsNamespace";

    struct Input {
        std::string name;
        std::optional<std::string> creator_request_id;
        std::optional<std::string> description;
        std::string vpc;
        std::vector<Tag> tags;
        std::optional<PrivateDnsNamespaceProperties> properties;

        static void fields(auto& self, auto& x) {
            x(required("Name"), self.name);
            x(Field("CreatorRequestId").token(), self.creator_request_id);
            x("Description", self.description);
            x(required("Vpc"), self.vpc);
            x("Tags", self.tags);
            x("Properties", self.properties);
        }
    };

    struct Output {
        std::string operation_id;

        static void fields(auto& self, auto& x) { x("OperationId", self.operation_id); }
    };
};

} // namespace copilot::aws::servicediscovery
