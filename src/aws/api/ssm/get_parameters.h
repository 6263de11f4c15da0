#pragma once

#include "aws/api/ssm/service.h"
#include "aws/api/ssm/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ssm {

/// https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html
struct GetParameters {
    static constexpr const aws::Service& service = ssm::service;
    static constexpr std::string_view name = "GetParameters";

    struct Input {
        std::vector<std::string> names;
        std::optional<bool> with_decryption;

        static void fields(auto& self, auto& x) {
            x(required("Names"), self.names);
            x("WithDecryption", self.with_decryption);
        }
    };

    struct Output {
        std::vector<Parameter> parameters;
        std::vector<std::string> invalid_parameters;

        static void fields(auto& self, auto& x) {
            x("Parameters", self.parameters);
            x("InvalidParameters", self.invalid_parameters);
        }
    };
};

} // namespace copilot::aws::ssm
