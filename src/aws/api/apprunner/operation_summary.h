#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::apprunner {

/// https://docs.aws.amazon.com/apprunner/latest/api/API_OperationSummary.html
struct OperationSummary {
    std::optional<std::string> id;
    std::optional<std::string> type;
    std::optional<std::string> status;
    std::optional<std::string> target_arn;
    std::optional<Timestamp> started_at;
    std::optional<Timestamp> ended_at;
    std::optional<Timestamp> updated_at;

    static void fields(auto& self, auto& x) {
        x("Id", self.id);
        x("Type", self.type);
        x("Status", self.status);
        x("TargetArn", self.target_arn);
        x("StartedAt", self.started_at);
        x("EndedAt", self.ended_at);
        x("UpdatedAt", self.updated_at);
    }
};

} // namespace copilot::aws::apprunner
