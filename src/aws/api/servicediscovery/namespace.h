#pragma once

#include "aws/api/servicediscovery/namespace_properties.h"
#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_Namespace.html
struct Namespace {
    std::string id;
    std::string arn;
    std::string name;
    std::string type;
    std::optional<std::string> description;
    std::optional<std::int64_t> service_count;
    std::optional<NamespaceProperties> properties;
    std::optional<Timestamp> create_date;
    std::optional<std::string> creator_request_id;

    static void fields(auto& self, auto& x) {
        x("Id", self.id);
        x("Arn", self.arn);
        x("Name", self.name);
        x("Type", self.type);
        x("Description", self.description);
        x("ServiceCount", self.service_count);
        x("Properties", self.properties);
        x("CreateDate", self.create_date);
        x("CreatorRequestId", self.creator_request_id);
    }
};

} // namespace copilot::aws::servicediscovery
