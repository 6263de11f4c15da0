#pragma once

#include "localcloud/elbv2/action.h"

namespace copilot::localcloud::elbv2 {

/// A listener's rule; the default one is the listener's own default actions and has no record.
struct Rule {
    static constexpr std::string_view kind = "elbv2/rule";

    std::string arn{};
    std::string listener_arn{};
    std::int64_t priority = 0; ///< 1 to 50000, unique in its listener; the lowest is tried first.
    std::vector<Condition> conditions{}; ///< All must hold.
    std::vector<Action> actions{};
    Dictionary<std::string> tags{};

    [[nodiscard]] std::string record_id() const { return arn; }

    [[nodiscard]] std::string parent_id() const { return listener_arn; }

    static void fields(auto& self, auto& x) {
        x("Arn", self.arn);
        x("ListenerArn", self.listener_arn);
        x("Priority", self.priority);
        x("Conditions", self.conditions);
        x("Actions", self.actions);
        x("Tags", self.tags);
    }
};

} // namespace copilot::localcloud::elbv2
