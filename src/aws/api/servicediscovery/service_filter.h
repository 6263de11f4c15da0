#pragma once

#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_ServiceFilter.html
struct ServiceFilter {
    std::string name;
    std::vector<std::string> values;
    std::optional<std::string> condition;

    static void fields(auto& self, auto& x) {
        x(required("Name"), self.name);
        x(required("Values"), self.values);
        x("Condition", self.condition);
    }
};

} // namespace copilot::aws::servicediscovery
