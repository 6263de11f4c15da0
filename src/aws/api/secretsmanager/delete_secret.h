#pragma once

#include "aws/api/secretsmanager/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::secretsmanager {

/// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteSecret.html
struct DeleteSecret {
    static constexpr const aws::Service& service = secretsmanager::service;
    static constexpr std::string_view name = "DeleteSecret";

    struct Input {
        std::string secret_id;
        std::optional<std::int64_t> recovery_window_in_days;
        std::optional<bool> force_delete_without_recovery;

        static void fields(auto& self, auto& x) {
            x(required("SecretId"), self.secret_id);
            x("RecoveryWindowInDays", self.recovery_window_in_days);
            x("ForceDeleteWithoutRecovery", self.force_delete_without_recovery);
        }
    };

    struct Output {
        std::optional<std::string> arn;
        std::optional<std::string> name;
        std::optional<Timestamp> deletion_date;

        static void fields(auto& self, auto& x) {
            x("ARN", self.arn);
            x("Name", self.name);
            x("DeletionDate", self.deletion_date);
        }
    };
};

} // namespace copilot::aws::secretsmanager
