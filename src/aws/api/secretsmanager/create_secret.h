#pragma once

#include "aws/api/secretsmanager/service.h"
#include "aws/api/secretsmanager/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::secretsmanager {

/// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html
struct CreateSecret {
    static constexpr const aws::Service& service = secretsmanager::service;
    static constexpr std::string_view name = "CreateSecret";

    struct Input {
        std::string name;
        std::optional<std::string> client_request_token;
        std::optional<std::string> description;
        std::optional<std::string> kms_key_id;
        std::optional<Blob> secret_binary;
        std::optional<std::string> secret_string;
        std::vector<Tag> tags;

        static void fields(auto& self, auto& x) {
            x(required("Name"), self.name);
            x(Field("ClientRequestToken").token(), self.client_request_token);
            x("Description", self.description);
            x("KmsKeyId", self.kms_key_id);
            x("SecretBinary", self.secret_binary);
            x("SecretString", self.secret_string);
            x("Tags", self.tags);
        }
    };

    struct Output {
        std::string arn;
        std::string name;
        std::optional<std::string> version_id;

        static void fields(auto& self, auto& x) {
            x("ARN", self.arn);
            x("Name", self.name);
            x("VersionId", self.version_id);
        }
    };
};

} // namespace copilot::aws::secretsmanager
