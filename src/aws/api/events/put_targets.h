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

/// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutTargets.html
struct PutTargets {
    static constexpr const aws::Service& service = events::service;
    static constexpr std::string_view name = "PutTargets";

    struct Input {
        std::string rule;
        std::optional<std::string> event_bus_name;
        std::vector<Target> targets;

        static void fields(auto& self, auto& x) {
            x(required("Rule"), self.rule);
            x("EventBusName", self.event_bus_name);
            x(required("Targets"), self.targets);
        }
    };

    struct Output {
        std::optional<std::int64_t> failed_entry_count;
        std::vector<PutTargetsResultEntry> failed_entries;

        static void fields(auto& self, auto& x) {
            x("FailedEntryCount", self.failed_entry_count);
            x("FailedEntries", self.failed_entries);
        }
    };
};

} // namespace copilot::aws::events
