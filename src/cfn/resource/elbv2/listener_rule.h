// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listenerrule.html

#pragma once

#include "cfn/resource/tag.h"

#include <optional>
#include <string_view>
#include <vector>

namespace copilot::cfn::elbv2 {

/// Where a listener sends requests that match.
struct ListenerRule {
    static constexpr std::string_view resource_type = "AWS::ElasticLoadBalancingV2::ListenerRule";

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

    struct HostHeaderConfig {
        Texts values;

        bool operator==(const HostHeaderConfig&) const = default;

        static void fields(auto& self, auto& x) { x("Values", self.values); }
    };

    struct HttpHeaderConfig {
        Text http_header_name;
        Texts regex_values;
        Texts values;

        bool operator==(const HttpHeaderConfig&) const = default;

        static void fields(auto& self, auto& x) {
            x("HttpHeaderName", self.http_header_name);
            x("RegexValues", self.regex_values);
            x("Values", self.values);
        }
    };

    struct HttpRequestMethodConfig {
        Texts values;

        bool operator==(const HttpRequestMethodConfig&) const = default;

        static void fields(auto& self, auto& x) { x("Values", self.values); }
    };

    struct PathPatternConfig {
        Texts values;

        bool operator==(const PathPatternConfig&) const = default;

        static void fields(auto& self, auto& x) { x("Values", self.values); }
    };

    struct QueryStringKeyValue {
        Text key;
        Text value;

        bool operator==(const QueryStringKeyValue&) const = default;

        static void fields(auto& self, auto& x) {
            x("Key", self.key);
            x("Value", self.value);
        }
    };

    struct QueryStringConfig {
        std::vector<QueryStringKeyValue> values;

        bool operator==(const QueryStringConfig&) const = default;

        static void fields(auto& self, auto& x) { x("Values", self.values); }
    };

    struct SourceIpConfig {
        Texts values;

        bool operator==(const SourceIpConfig&) const = default;

        static void fields(auto& self, auto& x) { x("Values", self.values); }
    };

    struct RuleCondition {
        Text field;
        std::optional<HostHeaderConfig> host_header_config;
        std::optional<HttpHeaderConfig> http_header_config;
        std::optional<HttpRequestMethodConfig> http_request_method_config;
        std::optional<PathPatternConfig> path_pattern_config;
        std::optional<QueryStringConfig> query_string_config;
        Texts regex_values;
        std::optional<SourceIpConfig> source_ip_config;
        Texts values;

        bool operator==(const RuleCondition&) const = default;

        static void fields(auto& self, auto& x) {
            x("Field", self.field);
            x("HostHeaderConfig", self.host_header_config);
            x("HttpHeaderConfig", self.http_header_config);
            x("HttpRequestMethodConfig", self.http_request_method_config);
            x("PathPatternConfig", self.path_pattern_config);
            x("QueryStringConfig", self.query_string_config);
            x("RegexValues", self.regex_values);
            x("SourceIpConfig", self.source_ip_config);
            x("Values", self.values);
        }
    };

    std::vector<Action> actions;
    std::vector<RuleCondition> conditions;
    Text listener_arn;
    Integer priority;
    std::vector<Tag> tags;

    bool operator==(const ListenerRule&) const = default;

    static void fields(auto& self, auto& x) {
        x(required("Actions"), self.actions);
        x(required("Conditions"), self.conditions);
        x("ListenerArn", self.listener_arn);
        x(required("Priority"), self.priority);
        x("Tags", self.tags);
    }
};

} // namespace copilot::cfn::elbv2
