#pragma once

#include "base/fields.h"

#include <string>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_OperationSummary.html
struct OperationSummary {
    std::string id;
    std::string status;

    static void fields(auto& self, auto& x) {
        x("Id", self.id);
        x("Status", self.status);
    }
};

} // namespace copilot::aws::servicediscovery
