#pragma once

#include "aws/api/secretsmanager/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::secretsmanager {

/// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html
struct PutSecretValue {
    static constexpr const aws::Service& service = secretsmanager::service;
    static constexpr std::string_view name = "PutSecretValue";

    struct Input {
        std::string secret_id;
        std::optional<std::string> client_request_token;
        std::optional<Blob> secret_binary;
        std::optional<std::string> secret_string;
        std::vector<std::string> version_stages;

        static void fields(auto& self, auto& x) {
            x(required("SecretId"), self.secret_id);
            x(Field("ClientRequestToken").token(), self.client_request_token);
            x("SecretBinary", self.secret_binary);
            x("SecretString", self.secret_string);
            x("VersionStages", self.version_stages);
        }
    };

    struct Output {
        std::optional<std::string> arn;
        std::optional<std::string> name;
        std::optional<std::string> version_id;
        std::vector<std::string> version_stages;

        static void fields(auto& self, auto& x) {
            x("ARN", self.arn);
            x("Name", self.name);
            x("VersionId", self.version_id);
            x("VersionStages", self.version_stages);
        }
    };
};

} // namespace copilot::aws::secretsmanager
