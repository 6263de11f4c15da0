#pragma once

#include "aws/api/kms/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::kms {

/// https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyRotationStatus.html
struct GetKeyRotationStatus {
    static constexpr const aws::Service& service = kms::service;
    static constexpr std::string_view name = "GetKeyRotationStatus";

    struct Input {
        std::string key_id;

        static void fields(auto& self, auto& x) { x(required("KeyId"), self.key_id); }
    };

    struct Output {
        std::optional<bool> key_rotation_enabled;
        std::optional<std::string> key_id;
        std::optional<std::int64_t> rotation_period_in_days;
        std::optional<Timestamp> next_rotation_date;

        static void fields(auto& self, auto& x) {
            x("KeyRotationEnabled", self.key_rotation_enabled);
            x("KeyId", self.key_id);
            x("RotationPeriodInDays", self.rotation_period_in_days);
            x("NextRotationDate", self.next_rotation_date);
        }
    };
};

} // namespace copilot::aws::kms
