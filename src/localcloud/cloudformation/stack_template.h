#pragma once

#include "base/fields.h"

#include <string>

namespace copilot::localcloud::cloudformation {

/// A template's text, as it was given. Kept beside what it belongs to, because it is long.
struct StackTemplate {
    static constexpr std::string_view kind = "cloudformation/template";

    /// A stack's ID, with "#previous" behind it while an update can still go back to that; or a
    /// change set's or a stack set's ID.
    std::string owner;
    std::string body;

    [[nodiscard]] static std::string previous_of(const std::string& stack_id) {
        return stack_id + "#previous";
    }

    [[nodiscard]] std::string record_id() const { return owner; }

    static void fields(auto& self, auto& x) {
        x(required("Owner"), self.owner);
        x("Body", self.body);
    }
};

} // namespace copilot::localcloud::cloudformation
