#pragma once

#include "aws/api/events/service.h"
#include "aws/api/events/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace copilot::aws::events {

/// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html
struct PutEvents {
    static constexpr const aws::Service& service = events::service;
    static constexpr std::string_view name = "PutEvents";

    struct Input {
        std::vector<PutEventsRequestEntry> entries;

        static void fields(auto& self, auto& x) { x(required("Entries"), self.entries); }
    };

    struct Output {
        std::optional<std::int64_t> failed_entry_count;
        std::vector<PutEventsResultEntry> entries;

        static void fields(auto& self, auto& x) {
            x("FailedEntryCount", self.failed_entry_count);
            x("Entries", self.entries);
        }
    };
};

} // namespace copilot::aws::events
