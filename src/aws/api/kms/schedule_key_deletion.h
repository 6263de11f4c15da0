#pragma once

#include "aws/api/kms/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::kms {

/// https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html
struct ScheduleKeyDeletion {
    static constexpr const aws::Service& service = kms::service;
    static constexpr std::string_view name = "ScheduleKeyDeletion";

    struct Input {
        std::string key_id;
        std::optional<std::int64_t> pending_window_in_days;

        static void fields(auto& self, auto& x) {
            x(required("KeyId"), self.key_id);
            x("PendingWindowInDays", self.pending_window_in_days);
        }
    };

    struct Output {
        std::optional<std::string> key_id;
        std::optional<Timestamp> deletion_date;
        std::optional<std::string> key_state;
        std::optional<std::int64_t> pending_window_in_days;

        static void fields(auto& self, auto& x) {
            x("KeyId", self.key_id);
            x("DeletionDate", self.deletion_date);
            x("KeyState", self.key_state);
            x("PendingWindowInDays", self.pending_window_in_days);
        }
    };
};

} // namespace copilot::aws::kms
