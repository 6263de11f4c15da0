#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_InstanceSummary.html
struct InstanceSummary {
    std::optional<std::string> id;
    Dictionary<std::string> attributes;
    std::optional<std::string> created_by_account;

    static void fields(auto& self, auto& x) {
        x("Id", self.id);
        x("Attributes", self.attributes);
        x("CreatedByAccount", self.created_by_account);
    }
};

} // namespace copilot::aws::servicediscovery
