#pragma once

#include "aws/api/kms/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::kms {

/// https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateKeyDescription.html
struct UpdateKeyDescription {
    static constexpr const aws::Service& service = kms::service;
    static constexpr std::string_view name = "UpdateKeyDescription";

    struct Input {
        std::string key_id;
        std::string description;

        static void fields(auto& self, auto& x) {
            x(required("KeyId"), self.key_id);
            x(required("Description"), self.description);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::kms
