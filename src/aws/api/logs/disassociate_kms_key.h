#pragma once

#include "aws/api/logs/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::logs {

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DisassociateKmsKey.html
struct DisassociateKmsKey {
    static constexpr const aws::Service& service = logs::service;
    static constexpr std::string_view name = "DisassociateKmsKey";

    struct Input {
        std::optional<std::string> log_group_name;
        std::optional<std::string> resource_identifier;

        static void fields(auto& self, auto& x) {
            x("logGroupName", self.log_group_name);
            x("resourceIdentifier", self.resource_identifier);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::logs
