#pragma once

#include "aws/api/kms/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::kms {

/// https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html
struct EnableKeyRotation {
    static constexpr const aws::Service& service = kms::service;
    static constexpr std::string_view name = "EnableKeyRotation";

    struct Input {
        std::string key_id;
        std::optional<std::int64_t> rotation_period_in_days;

        static void fields(auto& self, auto& x) {
            x(required("KeyId"), self.key_id);
            x("RotationPeriodInDays", self.rotation_period_in_days);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::kms
