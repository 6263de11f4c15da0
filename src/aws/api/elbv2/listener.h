#pragma once

#include "aws/api/elbv2/action.h"
#include "aws/api/elbv2/certificate.h"
#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Listener.html
struct Listener {
    std::string listener_arn;
    std::string load_balancer_arn;
    std::optional<std::int64_t> port;
    std::optional<std::string> protocol;
    std::vector<Certificate> certificates;
    std::optional<std::string> ssl_policy;
    std::vector<Action> default_actions;
    std::vector<std::string> alpn_policy;

    static void fields(auto& self, auto& x) {
        x("ListenerArn", self.listener_arn);
        x("LoadBalancerArn", self.load_balancer_arn);
        x("Port", self.port);
        x("Protocol", self.protocol);
        x("Certificates", self.certificates);
        x("SslPolicy", self.ssl_policy);
        x("DefaultActions", self.default_actions);
        x("AlpnPolicy", self.alpn_policy);
    }
};

} // namespace copilot::aws::elbv2
