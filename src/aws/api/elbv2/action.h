#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RedirectActionConfig.html
struct RedirectActionConfig {
    std::optional<std::string> protocol;
    std::optional<std::string> port;
    std::optional<std::string> host;
    std::optional<std::string> path;
    std::optional<std::string> query;
    std::string status_code;

    static void fields(auto& self, auto& x) {
        x("Protocol", self.protocol);
        x("Port", self.port);
        x("Host", self.host);
        x("Path", self.path);
        x("Query", self.query);
        x(required("StatusCode"), self.status_code);
    }
};

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_FixedResponseActionConfig.html
struct FixedResponseActionConfig {
    std::optional<std::string> message_body;
    std::string status_code;
    std::optional<std::string> content_type;

    static void fields(auto& self, auto& x) {
        x("MessageBody", self.message_body);
        x(required("StatusCode"), self.status_code);
        x("ContentType", self.content_type);
    }
};

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupTuple.html
struct TargetGroupTuple {
    std::optional<std::string> target_group_arn;
    std::optional<std::int64_t> weight;

    static void fields(auto& self, auto& x) {
        x("TargetGroupArn", self.target_group_arn);
        x("Weight", self.weight);
    }
};

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupStickinessConfig.html
struct TargetGroupStickinessConfig {
    std::optional<bool> enabled;
    std::optional<std::int64_t> duration_seconds;

    static void fields(auto& self, auto& x) {
        x("Enabled", self.enabled);
        x("DurationSeconds", self.duration_seconds);
    }
};

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ForwardActionConfig.html
struct ForwardActionConfig {
    std::vector<TargetGroupTuple> target_groups;
    std::optional<TargetGroupStickinessConfig> target_group_stickiness_config;

    static void fields(auto& self, auto& x) {
        x("TargetGroups", self.target_groups);
        x("TargetGroupStickinessConfig", self.target_group_stickiness_config);
    }
};

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Action.html
struct Action {
    std::string type;
    std::optional<std::string> target_group_arn;
    std::optional<std::int64_t> order;
    std::optional<RedirectActionConfig> redirect_config;
    std::optional<FixedResponseActionConfig> fixed_response_config;
    std::optional<ForwardActionConfig> forward_config;

    static void fields(auto& self, auto& x) {
        x(required("Type"), self.type);
        x("TargetGroupArn", self.target_group_arn);
        x("Order", self.order);
        x("RedirectConfig", self.redirect_config);
        x("FixedResponseConfig", self.fixed_response_config);
        x("ForwardConfig", self.forward_config);
    }
};

} // namespace copilot::aws::elbv2
