#pragma once

#include "aws/api/secretsmanager/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::secretsmanager {

/// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutResourcePolicy.html
struct PutResourcePolicy {
    static constexpr const aws::Service& service = secretsmanager::service;
    static constexpr std::string_view name = "PutResourcePolicy";

    struct Input {
        std::string secret_id;
        std::string resource_policy;
        std::optional<std::string> policy_name;

        static void fields(auto& self, auto& x) {
            x(required("SecretId"), self.secret_id);
            x(required("ResourcePolicy"), self.resource_policy);
            x("PolicyName", self.policy_name);
        }
    };

    struct Output {
        std::optional<std::string> arn;
        std::optional<std::string> name;
        std::optional<std::string> policy_name;

        static void fields(auto& self, auto& x) {
            x("ARN", self.arn);
            x("Name", self.name);
            x("PolicyName", self.policy_name);
        }
    };
};

} // namespace copilot::aws::secretsmanager
