#pragma once

#include "aws/api/logs/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::logs {

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_AssociateKmsKey.html
struct AssociateKmsKey {
    static constexpr const aws::Service& service = logs::service;
    static constexpr std::string_view name = "AssociateKmsKey";

    struct Input {
        std::optional<std::string> log_group_name;
        std::string kms_key_id;
        std::optional<std::string> resource_identifier;

        static void fields(auto& self, auto& x) {
            x("logGroupName", self.log_group_name);
            x(required("kmsKeyId"), self.kms_key_id);
            x("resourceIdentifier", self.resource_identifier);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::logs
