#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_Operation.html
struct Operation {
    std::string id;
    std::string type;
    std::string status;
    std::optional<std::string> error_message;
    std::optional<std::string> error_code;
    std::optional<Timestamp> create_date;
    std::optional<Timestamp> update_date;
    Dictionary<std::string> targets;

    static void fields(auto& self, auto& x) {
        x("Id", self.id);
        x("Type", self.type);
        x("Status", self.status);
        x("ErrorMessage", self.error_message);
        x("ErrorCode", self.error_code);
        x("CreateDate", self.create_date);
        x("UpdateDate", self.update_date);
        x("Targets", self.targets);
    }
};

} // namespace copilot::aws::servicediscovery
