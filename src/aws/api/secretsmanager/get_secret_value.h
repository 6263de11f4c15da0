#pragma once

#include "aws/api/secretsmanager/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::secretsmanager {

/// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html
struct GetSecretValue {
    static constexpr const aws::Service& service = secretsmanager::service;
    static constexpr std::string_view name = "GetSecretValue";

    struct Input {
        std::string secret_id;
        std::optional<std::string> version_id;
        std::optional<std::string> version_stage;

        static void fields(auto& self, auto& x) {
            x(required("SecretId"), self.secret_id);
            x("VersionId", self.version_id);
            x("VersionStage", self.version_stage);
        }
    };

    struct Output {
        std::string arn;
        std::string name;
        std::string version_id;
        std::optional<Blob> secret_binary;
        std::optional<std::string> secret_string;
        std::vector<std::string> version_stages;
        std::optional<Timestamp> created_date;

        static void fields(auto& self, auto& x) {
            x("ARN", self.arn);
            x("Name", self.name);
            x("VersionId", self.version_id);
            x("SecretBinary", self.secret_binary);
            x("SecretString", self.secret_string);
            x("VersionStages", self.version_stages);
            x("CreatedDate", self.created_date);
        }
    };
};

} // namespace copilot::aws::secretsmanager
