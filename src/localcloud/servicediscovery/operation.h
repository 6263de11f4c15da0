#pragma once

#include "base/fields.h"

namespace copilot::localcloud::servicediscovery {

/// What GetOperation tells of a change that was asked for.
struct Operation {
    static constexpr std::string_view kind = "servicediscovery/operation";

    std::string id;
    std::string type;                  ///< "CREATE_NAMESPACE", "REGISTER_INSTANCE" ...
    std::string status = "SUCCESS";    ///< Changes are made before they are answered.
    Dictionary<std::string> targets{}; ///< "NAMESPACE", "SERVICE" or "INSTANCE", and its ID.
    Timestamp create_date{};

    [[nodiscard]] std::string record_id() const { return id; }

    static void fields(auto& self, auto& x) {
        x("Id", self.id);
        x("Type", self.type);
        x("Status", self.status);
        x("Targets", self.targets);
        x("CreateDate", self.create_date);
    }
};

} // namespace copilot::localcloud::servicediscovery
