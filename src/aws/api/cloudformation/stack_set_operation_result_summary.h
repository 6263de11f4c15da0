#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_AccountGateResult.html
struct AccountGateResult {
    std::optional<std::string> status;
    std::optional<std::string> status_reason;

    static void fields(auto& self, auto& x) {
        x("Status", self.status);
        x("StatusReason", self.status_reason);
    }
};

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackSetOperationResultSummary.html
struct StackSetOperationResultSummary {
    std::optional<std::string> account;
    std::optional<std::string> region;
    std::optional<std::string> status;
    std::optional<std::string> status_reason;
    std::optional<AccountGateResult> account_gate_result;

    static void fields(auto& self, auto& x) {
        x("Account", self.account);
        x("Region", self.region);
        x("Status", self.status);
        x("StatusReason", self.status_reason);
        x("AccountGateResult", self.account_gate_result);
    }
};

} // namespace copilot::aws::cloudformation
