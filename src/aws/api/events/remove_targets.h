#pragma once

#include "aws/api/events/service.h"
#include "aws/api/events/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::events {

/// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_RemoveTargets.html
struct RemoveTargets {
    static constexpr const aws::Service& service = events::service;
    static constexpr std::string_view name = "RemoveTargets";

    struct Input {
        std::string rule;
        std::optional<std::string> event_bus_name;
        std::vector<std::string> ids;

        static void fields(auto& self, auto& x) {
            x(required("Rule"), self.rule);
            x("EventBusName", self.event_bus_name);
            x(required("Ids"), self.ids);
        }
    };

    struct Output {
        std::optional<std::int64_t> failed_entry_count;
        std::vector<RemoveTargetsResultEntry> failed_entries;

        static void fields(auto& self, auto& x) {
            x("FailedEntryCount", self.failed_entry_count);
            x("FailedEntries", self.failed_entries);
        }
    };
};

} // namespace copilot::aws::events
