#pragma once

#include "aws/api/kms/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::kms {

/// https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKey.html
struct EnableKey {
    static constexpr const aws::Service& service = kms::service;
    static constexpr std::string_view name = "EnableKey";

    struct Input {
        std::string key_id;

        static void fields(auto& self, auto& x) { x(required("KeyId"), self.key_id); }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::kms
