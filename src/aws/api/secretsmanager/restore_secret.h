#pragma once

#include "aws/api/secretsmanager/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::secretsmanager {

/// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RestoreSecret.html
struct RestoreSecret {
    static constexpr const aws::Service& service = secretsmanager::service;
    static constexpr std::string_view name = "RestoreSecret";

    struct Input {
        std::string secret_id;

        static void fields(auto& self, auto& x) { x(required("SecretId"), self.secret_id); }
    };

    struct Output {
        std::optional<std::string> arn;
        std::optional<std::string> name;

        static void fields(auto& self, auto& x) {
            x("ARN", self.arn);
            x("Name", self.name);
        }
    };
};

} // namespace copilot::aws::secretsmanager
