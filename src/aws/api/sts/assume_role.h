#pragma once

#include "aws/api/sts/service.h"
#include "aws/api/sts/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::sts {

/// https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
struct AssumeRole {
    static constexpr const aws::Service& service = sts::service;
    static constexpr std::string_view name = "AssumeRole";

    struct Input {
        std::string role_arn;
        std::string role_session_name;
        std::optional<std::string> policy;
        std::optional<std::int64_t> duration_seconds;
        std::vector<Tag> tags;
        std::vector<std::string> transitive_tag_keys;
        std::optional<std::string> external_id;
        std::optional<std::string> serial_number;
        std::optional<std::string> token_code;

        static void fields(auto& self, auto& x) {
            x(required("RoleArn"), self.role_arn);
            x(required("RoleSessionName"), self.role_session_name);
            x("Policy", self.policy);
            x("DurationSeconds", self.duration_seconds);
            x("Tags", self.tags);
            x("TransitiveTagKeys", self.transitive_tag_keys);
            x("ExternalId", self.external_id);
            x("SerialNumber", self.serial_number);
            x("TokenCode", self.token_code);
        }
    };

    struct Output {
        Credentials credentials;
        AssumedRoleUser assumed_role_user;

        static void fields(auto& self, auto& x) {
            x("Credentials", self.credentials);
            x("AssumedRoleUser", self.assumed_role_user);
        }
    };
};

} // namespace copilot::aws::sts
