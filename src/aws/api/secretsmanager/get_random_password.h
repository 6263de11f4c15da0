#pragma once

#include "aws/api/secretsmanager/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::secretsmanager {

/// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetRandomPassword.html
struct GetRandomPassword {
    static constexpr const aws::Service& service = secretsmanager::service;
    static constexpr std::string_view name = "GetRandomPassword";

    struct Input {
        std::optional<std::int64_t> password_length;
        std::optional<std::string> exclude_characters;
        std::optional<bool> exclude_numbers;
        std::optional<bool> exclude_punctuation;
        std::optional<bool> exclude_uppercase;
        std::optional<bool> exclude_lowercase;
        std::optional<bool> include_space;
        std::optional<bool> require_each_included_type;

        static void fields(auto& self, auto& x) {
            x("PasswordLength", self.password_length);
            x("ExcludeCharacters", self.exclude_characters);
            x("ExcludeNumbers", self.exclude_numbers);
            x("ExcludePunctuation", self.exclude_punctuation);
            x("ExcludeUppercase", self.exclude_uppercase);
            x("ExcludeLowercase", self.exclude_lowercase);
            x("IncludeSpace", self.include_space);
            x("RequireEachIncludedType", self.require_each_included_type);
        }
    };

    struct Output {
        std::string random_password;

        static void fields(auto& self, auto& x) { x("RandomPassword", self.random_password); }
    };
};

} // namespace copilot::aws::secretsmanager
