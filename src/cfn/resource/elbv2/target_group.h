// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-targetgroup.html

#pragma once

#include "cfn/resource/tag.h"

#include <optional>
#include <string_view>
#include <vector>

namespace copilot::cfn::elbv2 {

/// What a load balancer sends requests to.
struct TargetGroup {
    static constexpr std::string_view resource_type = "AWS::ElasticLoadBalancingV2::TargetGroup";

    struct Matcher {
        Text grpc_code;
        Text http_code;

        bool operator==(const Matcher&) const = default;

        static void fields(auto& self, auto& x) {
            x("GrpcCode", self.grpc_code);
            x("HttpCode", self.http_code);
        }
    };

    struct TargetGroupAttribute {
        Text key;
        Text value;

        bool operator==(const TargetGroupAttribute&) const = default;

        static void fields(auto& self, auto& x) {
            x("Key", self.key);
            x("Value", self.value);
        }
    };

    struct TargetDescription {
        Text availability_zone;
        Text id;
        Integer port;
        Text quic_server_id;

        bool operator==(const TargetDescription&) const = default;

        static void fields(auto& self, auto& x) {
            x("AvailabilityZone", self.availability_zone);
            x(required("Id"), self.id);
            x("Port", self.port);
            x("QuicServerId", self.quic_server_id);
        }
    };

    Boolean health_check_enabled;
    Integer health_check_interval_seconds;
    Text health_check_path;
    Text health_check_port;
    Text health_check_protocol;
    Integer health_check_timeout_seconds;
    Integer healthy_threshold_count;
    std::optional<Matcher> matcher;
    Text name;
    Integer port;
    Text protocol;
    Text protocol_version;
    std::vector<Tag> tags;
    std::vector<TargetGroupAttribute> target_group_attributes;
    Text target_type;
    std::vector<TargetDescription> targets;
    Integer unhealthy_threshold_count;
    Text vpc_id;

    bool operator==(const TargetGroup&) const = default;

    static void fields(auto& self, auto& x) {
        x("HealthCheckEnabled", self.health_check_enabled);
        x("HealthCheckIntervalSeconds", self.health_check_interval_seconds);
        x("HealthCheckPath", self.health_check_path);
        x("HealthCheckPort", self.health_check_port);
        x("HealthCheckProtocol", self.health_check_protocol);
        x("HealthCheckTimeoutSeconds", self.health_check_timeout_seconds);
        x("HealthyThresholdCount", self.healthy_threshold_count);
        x("Matcher", self.matcher);
        x("Name", self.name);
        x("Port", self.port);
        x("Protocol", self.protocol);
        x("ProtocolVersion", self.protocol_version);
        x("Tags", self.tags);
        x("TargetGroupAttributes", self.target_group_attributes);
        x("TargetType", self.target_type);
        x("Targets", self.targets);
        x("UnhealthyThresholdCount", self.unhealthy_threshold_count);
        x("VpcId", self.vpc_id);
    }
};

} // namespace copilot::cfn::elbv2
