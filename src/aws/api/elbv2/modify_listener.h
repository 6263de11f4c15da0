#pragma once

#include "aws/api/elbv2/action.h"
#include "aws/api/elbv2/certificate.h"
#include "aws/api/elbv2/listener.h"
#include "aws/api/elbv2/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ModifyListener.html
struct ModifyListener {
    static constexpr const aws::Service& service = elbv2::service;
    static constexpr std::string_view name = "ModifyListener";

    struct Input {
        std::string listener_arn;
        std::optional<std::int64_t> port;
        std::optional<std::string> protocol;
        std::optional<std::string> ssl_policy;
        std::vector<Certificate> certificates;
        std::vector<Action> default_actions;
        std::vector<std::string> alpn_policy;

        static void fields(auto& self, auto& x) {
            x(required("ListenerArn"), self.listener_arn);
            x("Port", self.port);
            x("Protocol", self.protocol);
            x("SslPolicy", self.ssl_policy);
            x("Certificates", self.certificates);
            x("DefaultActions", self.default_actions);
            x("AlpnPolicy", self.alpn_policy);
        }
    };

    struct Output {
        std::vector<Listener> listeners;

        static void fields(auto& self, auto& x) { x("Listeners", self.listeners); }
    };
};

} // namespace copilot::aws::elbv2
