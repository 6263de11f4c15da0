#pragma once

#include "aws/api/secretsmanager/service.h"
#include "aws/api/secretsmanager/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::secretsmanager {

/// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecretVersionIds.html
struct ListSecretVersionIds {
    static constexpr const aws::Service& service = secretsmanager::service;
    static constexpr std::string_view name = "ListSecretVersionIds";

    struct Input {
        std::string secret_id;
        std::optional<std::int64_t> max_results;
        std::optional<std::string> next_token;
        std::optional<bool> include_deprecated;

        static void fields(auto& self, auto& x) {
            x(required("SecretId"), self.secret_id);
            x("MaxResults", self.max_results);
            x("NextToken", self.next_token);
            x("IncludeDeprecated", self.include_deprecated);
        }
    };

    struct Output {
        std::vector<SecretVersionsListEntry> versions;
        std::optional<std::string> next_token;
        std::optional<std::string> arn;
        std::optional<std::string> name;

        static void fields(auto& self, auto& x) {
            x("Versions", self.versions);
            x("NextToken", self.next_token);
            x("ARN", self.arn);
            x("Name", self.name);
        }
    };
};

} // namespace copilot::aws::secretsmanager
