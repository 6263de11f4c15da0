#pragma once

#include "aws/api/ssm/service.h"
#include "aws/api/ssm/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::ssm {

/// https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html
struct GetParameter {
    static constexpr const aws::Service& service = ssm::service;
    static constexpr std::string_view name = "GetParameter";

    struct Input {
        std::string name;
        std::optional<bool> with_decryption;

        static void fields(auto& self, auto& x) {
            x(required("Name"), self.name);
            x("WithDecryption", self.with_decryption);
        }
    };

    struct Output {
        Parameter parameter;

        static void fields(auto& self, auto& x) { x("Parameter", self.parameter); }
    };
};

} // namespace copilot::aws::ssm
