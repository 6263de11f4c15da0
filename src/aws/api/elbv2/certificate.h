#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Certificate.html
struct Certificate {
    std::optional<std::string> certificate_arn;
    std::optional<bool> is_default;

    static void fields(auto& self, auto& x) {
        x("CertificateArn", self.certificate_arn);
        x("IsDefault", self.is_default);
    }
};

} // namespace copilot::aws::elbv2
