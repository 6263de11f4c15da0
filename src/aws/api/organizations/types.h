#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::organizations {

/// https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccountStatus.html
struct CreateAccountStatus {
    std::optional<std::string> id;
    std::optional<std::string> account_name;
    std::optional<std::string> state;
    std::optional<Timestamp> requested_timestamp;
    std::optional<Timestamp> completed_timestamp;
    std::optional<std::string> account_id;
    std::optional<std::string> failure_reason;

    static void fields(auto& self, auto& x) {
        x("Id", self.id);
        x("AccountName", self.account_name);
        x("State", self.state);
        x("RequestedTimestamp", self.requested_timestamp);
        x("CompletedTimestamp", self.completed_timestamp);
        x("AccountId", self.account_id);
        x("FailureReason", self.failure_reason);
    }
};

/// https://docs.aws.amazon.com/organizations/latest/APIReference/API_Account.html
struct Account {
    std::optional<std::string> id;
    std::optional<std::string> arn;
    std::optional<std::string> email;
    std::optional<std::string> name;
    std::optional<std::string> status;
    std::optional<std::string> joined_method;
    std::optional<Timestamp> joined_timestamp;

    static void fields(auto& self, auto& x) {
        x("Id", self.id);
        x("Arn", self.arn);
        x("Email", self.email);
        x("Name", self.name);
        x("Status", self.status);
        x("JoinedMethod", self.joined_method);
        x("JoinedTimestamp", self.joined_timestamp);
    }
};

} // namespace copilot::aws::organizations
