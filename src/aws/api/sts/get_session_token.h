#pragma once

#include "aws/api/sts/service.h"
#include "aws/api/sts/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::sts {

/// https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html
struct GetSessionToken {
    static constexpr const aws::Service& service = sts::service;
    static constexpr std::string_view name = "GetSessionToken";

    struct Input {
        std::optional<std::int64_t> duration_seconds;
        std::optional<std::string> serial_number;
        std::optional<std::string> token_code;

        static void fields(auto& self, auto& x) {
            x("DurationSeconds", self.duration_seconds);
            x("SerialNumber", self.serial_number);
            x("TokenCode", self.token_code);
        }
    };

    struct Output {
        Credentials credentials;

        static void fields(auto& self, auto& x) { x("Credentials", self.credentials); }
    };
};

} // namespace copilot::aws::sts
