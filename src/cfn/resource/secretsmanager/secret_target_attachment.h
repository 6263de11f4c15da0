// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secrettargetattachment.html

#pragma once

#include "cfn/value.h"

#include <string_view>

namespace copilot::cfn::secretsmanager {

/// Adds a database's address to a secret.
struct SecretTargetAttachment {
    static constexpr std::string_view resource_type = "AWS::SecretsManager::SecretTargetAttachment";

    Text secret_id;
    Text target_id;
    Text target_type;

    bool operator==(const SecretTargetAttachment&) const = default;

    static void fields(auto& self, auto& x) {
        x(required("SecretId"), self.secret_id);
        x(required("TargetId"), self.target_id);
        x(required("TargetType"), self.target_type);
    }
};

} // namespace copilot::cfn::secretsmanager
