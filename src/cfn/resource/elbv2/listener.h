// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listener.html

#pragma once

#include "cfn/resource/tag.h"

#include <optional>
#include <string_view>
#include <vector>

namespace copilot::cfn::elbv2 {

/// A port of a load balancer.
struct Listener {
    static constexpr std::string_view resource_type = "AWS::ElasticLoadBalancingV2::Listener";

    struct Certificate {
        Text certificate_arn;

        bool operator==(const Certificate&) const = default;

        static void fields(auto& self, auto& x) { x("CertificateArn", self.certificate_arn); }
    };

    struct FixedResponseConfig {
        Text content_type;
        Text message_body;
        Text status_code;

        bool operator==(const FixedResponseConfig&) const = default;

        static void fields(auto& self, auto& x) {
            x("ContentType", self.content_type);
            x("MessageBody", self.message_body);
            x(required("StatusCode"), self.status_code);
        }
    };

    struct TargetGroupStickinessConfig {
        Integer duration_seconds;
        Boolean enabled;

        bool operator==(const TargetGroupStickinessConfig&) const = default;

        static void fields(auto& self, auto& x) {
            x("DurationSeconds", self.duration_seconds);
            x("Enabled", self.enabled);
        }
    };

    struct TargetGroupTuple {
        Text target_group_arn;
        Integer weight;

        bool operator==(const TargetGroupTuple&) const = default;

        static void fields(auto& self, auto& x) {
            x("TargetGroupArn", self.target_group_arn);
            x("Weight", self.weight);
        }
    };

    struct ForwardConfig {
        std::optional<TargetGroupStickinessConfig> target_group_stickiness_config;
        std::vector<TargetGroupTuple> target_groups;

        bool operator==(const ForwardConfig&) const = default;

        static void fields(auto& self, auto& x) {
            x("TargetGroupStickinessConfig", self.target_group_stickiness_config);
            x("TargetGroups", self.target_groups);
        }
    };

    struct RedirectConfig {
        Text host;
        Text path;
        Text port;
        Text protocol;
        Text query;
        Text status_code;

        bool operator==(const RedirectConfig&) const = default;

        static void fields(auto& self, auto& x) {
            x("Host", self.host);
            x("Path", self.path);
            x("Port", self.port);
            x("Protocol", self.protocol);
            x("Query", self.query);
            x(required("StatusCode"), self.status_code);
        }
    };

    struct Action {
        std::optional<FixedResponseConfig> fixed_response_config;
        std::optional<ForwardConfig> forward_config;
        Integer order;
        std::optional<RedirectConfig> redirect_config;
        Text target_group_arn;
        Text type;

        bool operator==(const Action&) const = default;

        static void fields(auto& self, auto& x) {
            x("FixedResponseConfig", self.fixed_response_config);
            x("ForwardConfig", self.forward_config);
            x("Order", self.order);
            x("RedirectConfig", self.redirect_config);
            x("TargetGroupArn", self.target_group_arn);
            x(required("Type"), self.type);
        }
    };

    std::vector<Certificate> certificates;
    std::vector<Action> default_actions;
    Text load_balancer_arn;
    Integer port;
    Text protocol;
    Text ssl_policy;
    std::vector<Tag> tags;

    bool operator==(const Listener&) const = default;

    static void fields(auto& self, auto& x) {
        x("Certificates", self.certificates);
        x(required("DefaultActions"), self.default_actions);
        x(required("LoadBalancerArn"), self.load_balancer_arn);
        x("Port", self.port);
        x("Protocol", self.protocol);
        x("SslPolicy", self.ssl_policy);
        x("Tags", self.tags);
    }
};

} // namespace copilot::cfn::elbv2
