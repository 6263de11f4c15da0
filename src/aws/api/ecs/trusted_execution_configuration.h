#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TrustedExecutionConfiguration.html
struct TrustedExecutionConfiguration {
    std::string isolation_mode;
    std::optional<std::string> attestation_policy;

    static void fields(auto& self, auto& x) {
        x(required("isolationMode"), self.isolation_mode);
        x("attestationPolicy", self.attestation_policy);
    }
};

} // namespace copilot::aws::ecs
