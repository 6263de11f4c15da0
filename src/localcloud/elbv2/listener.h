#pragma once

#include "localcloud/elbv2/action.h"

namespace copilot::localcloud::elbv2 {

struct Listener {
    static constexpr std::string_view kind = "elbv2/listener";

    std::string arn{};
    std::string load_balancer_arn{};
    std::int64_t port = 0;
    std::string protocol{}; ///< "HTTP", "HTTPS"; of network load balancers "TCP", "TLS", "UDP".
    std::string ssl_policy{};
    std::string default_certificate_arn{};
    std::vector<std::string> certificate_arns{}; ///< More of them, chosen by SNI.
    std::vector<Action> default_actions{};       ///< When no rule matches.
    Dictionary<std::string> tags{};

    [[nodiscard]] std::string record_id() const { return arn; }

    [[nodiscard]] std::string parent_id() const { return load_balancer_arn; }

    static void fields(auto& self, auto& x) {
        x("Arn", self.arn);
        x("LoadBalancerArn", self.load_balancer_arn);
        x("Port", self.port);
        x("Protocol", self.protocol);
        x("SslPolicy", self.ssl_policy);
        x("DefaultCertificateArn", self.default_certificate_arn);
        x("CertificateArns", self.certificate_arns);
        x("DefaultActions", self.default_actions);
        x("Tags", self.tags);
    }
};

} // namespace copilot::localcloud::elbv2
