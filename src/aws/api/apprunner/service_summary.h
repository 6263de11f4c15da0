#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::apprunner {

/// https://docs.aws.amazon.com/apprunner/latest/api/API_ServiceSummary.html
struct ServiceSummary {
    std::optional<std::string> service_name;
    std::optional<std::string> service_id;
    std::optional<std::string> service_arn;
    std::optional<std::string> service_url;
    std::optional<Timestamp> created_at;
    std::optional<Timestamp> updated_at;
    std::optional<std::string> status;

    static void fields(auto& self, auto& x) {
        x("ServiceName", self.service_name);
        x("ServiceId", self.service_id);
        x("ServiceArn", self.service_arn);
        x("ServiceUrl", self.service_url);
        x("CreatedAt", self.created_at);
        x("UpdatedAt", self.updated_at);
        x("Status", self.status);
    }
};

} // namespace copilot::aws::apprunner
