#pragma once

#include "aws/api/elbv2/action.h"
#include "aws/api/elbv2/certificate.h"
#include "aws/api/elbv2/listener.h"
#include "aws/api/elbv2/service.h"
#include "aws/api/elbv2/tag.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html
struct CreateListener {
    static constexpr const aws::Service& service = elbv2::service;
    static constexpr std::string_view name = "CreateListener";

    struct Input {
        std::string load_balancer_arn;
        std::optional<std::string> protocol;
        std::optional<std::int64_t> port;
        std::optional<std::string> ssl_policy;
        std::vector<Certificate> certificates;
        std::vector<Action> default_actions;
        std::vector<std::string> alpn_policy;
        std::vector<Tag> tags;

        static void fields(auto& self, auto& x) {
            x(required("LoadBalancerArn"), self.load_balancer_arn);
            x("Protocol", self.protocol);
            x("Port", self.port);
            x("SslPolicy", self.ssl_policy);
            x("Certificates", self.certificates);
            x(required("DefaultActions"), self.default_actions);
            x("AlpnPolicy", self.alpn_policy);
            x("Tags", self.tags);
        }
    };

    struct Output {
        std::vector<Listener> listeners;

        static void fields(auto& self, auto& x) { x("Listeners", self.listeners); }
    };
};

} // namespace copilot::aws::elbv2
