#pragma once

#include "aws/api/secretsmanager/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::secretsmanager {

/// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecret.html
struct UpdateSecret {
    static constexpr const aws::Service& service = secretsmanager::service;
    static constexpr std::string_view name = "UpdateSecret";

    struct Input {
        std::string secret_id;
        std::optional<std::string> client_request_token;
        std::optional<std::string> description;
        std::optional<std::string> kms_key_id;
        std::optional<Blob> secret_binary;
        std::optional<std::string> secret_string;

        static void fields(auto& self, auto& x) {
            x(required("SecretId"), self.secret_id);
            x(Field("ClientRequestToken").token(), self.client_request_token);
            x("Description", self.description);
            x("KmsKeyId", self.kms_key_id);
            x("SecretBinary", self.secret_binary);
            x("SecretString", self.secret_string);
        }
    };

    struct Output {
        std::optional<std::string> arn;
        std::optional<std::string> name;
        std::optional<std::string> version_id;

        static void fields(auto& self, auto& x) {
            x("ARN", self.arn);
            x("Name", self.name);
            x("VersionId", self.version_id);
        }
    };
};

} // namespace copilot::aws::secretsmanager
