#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::codestar {

/// https://docs.aws.amazon.com/codestar-connections/latest/APIReference/API_Connection.html
struct Connection {
    std::string connection_name;
    std::string connection_arn;
    std::optional<std::string> provider_type;
    std::optional<std::string> owner_account_id;
    std::optional<std::string> connection_status;
    std::optional<std::string> host_arn;

    static void fields(auto& self, auto& x) {
        x("ConnectionName", self.connection_name);
        x("ConnectionArn", self.connection_arn);
        x("ProviderType", self.provider_type);
        x("OwnerAccountId", self.owner_account_id);
        x("ConnectionStatus", self.connection_status);
        x("HostArn", self.host_arn);
    }
};

} // namespace copilot::aws::codestar
