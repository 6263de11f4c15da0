#pragma once

#include "aws/api/elbv2/matcher.h"
#include "aws/api/elbv2/service.h"
#include "aws/api/elbv2/tag.h"
#include "aws/api/elbv2/target_group.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html
struct CreateTargetGroup {
    static constexpr const aws::Service& service = elbv2::service;
    static constexpr std::string_view name = "CreateTargetGroup";

    struct Input {
        std::string name;
        std::optional<std::string> protocol;
        std::optional<std::string> protocol_version;
        std::optional<std::int64_t> port;
        std::optional<std::string> vpc_id;
        std::optional<std::string> health_check_protocol;
        std::optional<std::string> health_check_port;
        std::optional<bool> health_check_enabled;
        std::optional<std::string> health_check_path;
        std::optional<std::int64_t> health_check_interval_seconds;
        std::optional<std::int64_t> health_check_timeout_seconds;
        std::optional<std::int64_t> healthy_threshold_count;
        std::optional<std::int64_t> unhealthy_threshold_count;
        std::optional<Matcher> matcher;
        std::optional<std::string> target_type;
        std::vector<Tag> tags;
        std::optional<std::string> ip_address_type;

        static void fields(auto& self, auto& x) {
            x(required("Name"), self.name);
            x("Protocol", self.protocol);
            x("ProtocolVersion", self.protocol_version);
            x("Port", self.port);
            x("VpcId", self.vpc_id);
            x("HealthCheckProtocol", self.health_check_protocol);
            x("HealthCheckPort", self.health_check_port);
            x("HealthCheckEnabled", self.health_check_enabled);
            x("HealthCheckPath", self.health_check_path);
            x("HealthCheckIntervalSeconds", self.health_check_interval_seconds);
            x("HealthCheckTimeoutSeconds", self.health_check_timeout_seconds);
            x("HealthyThresholdCount", self.healthy_threshold_count);
            x("UnhealthyThresholdCount", self.unhealthy_threshold_count);
            x("Matcher", self.matcher);
            x("TargetType", self.target_type);
            x("Tags", self.tags);
            x("IpAddressType", self.ip_address_type);
        }
    };

    struct Output {
        std::vector<TargetGroup> target_groups;

        static void fields(auto& self, auto& x) { x("TargetGroups", self.target_groups); }
    };
};

} // namespace copilot::aws::elbv2
