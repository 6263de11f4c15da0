#pragma once

#include "base/fields.h"

namespace copilot::localcloud::route53 {

/// A change of zones, which GetChange tells of. Kept in the account's global place.
struct Change {
    static constexpr std::string_view kind = "route53/change";

    std::string id; ///< "C..."
    std::string comment;
    Timestamp submitted_at{};

    [[nodiscard]] std::string record_id() const { return id; }

    static void fields(auto& self, auto& x) {
        x("Id", self.id);
        x("Comment", self.comment);
        x("SubmittedAt", self.submitted_at);
    }
};

} // namespace copilot::localcloud::route53
