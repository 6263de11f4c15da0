#pragma once

#include "base/fields.h"
#include "localcloud/state/records.h"

namespace copilot::localcloud::organizations {

/// An account beside the default one. Its keys are profile `local-<name>` of this machine.
struct Account {
    static constexpr std::string_view kind = "organizations/account";

    std::string id; ///< "000000000001"
    std::string name;
    std::string email;
    Timestamp joined_at{};

    static Place everywhere() { return {"", "aws-global"}; }

    [[nodiscard]] std::string record_id() const { return id; }

    static void fields(auto& self, auto& x) {
        x("Id", self.id);
        x("Name", self.name);
        x("Email", self.email);
        x("JoinedAt", self.joined_at);
    }
};

} // namespace copilot::localcloud::organizations
