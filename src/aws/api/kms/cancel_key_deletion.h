#pragma once

#include "aws/api/kms/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::kms {

/// https://docs.aws.amazon.com/kms/latest/APIReference/API_CancelKeyDeletion.html
struct CancelKeyDeletion {
    static constexpr const aws::Service& service = kms::service;
    static constexpr std::string_view name = "CancelKeyDeletion";

    struct Input {
        std::string key_id;

        static void fields(auto& self, auto& x) { x(required("KeyId"), self.key_id); }
    };

    struct Output {
        std::string key_id;

        static void fields(auto& self, auto& x) { x("KeyId", self.key_id); }
    };
};

} // namespace copilot::aws::kms
