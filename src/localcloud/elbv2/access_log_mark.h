#pragma once

#include "base/fields.h"

namespace copilot::localcloud::elbv2 {

/// How far a load balancer's requests have been written: the proxy remembers more than that.
struct AccessLogMark {
    static constexpr std::string_view kind = "elbv2/access-log-mark";

    std::string load_balancer_arn;
    std::string last_id; ///< AccessEntry::id

    [[nodiscard]] std::string record_id() const { return load_balancer_arn; }

    static void fields(auto& self, auto& x) {
        x("LoadBalancerArn", self.load_balancer_arn);
        x("LastId", self.last_id);
    }
};

} // namespace copilot::localcloud::elbv2
