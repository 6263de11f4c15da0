#pragma once

#include "aws/api/elbv2/matcher.h"
#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroup.html
struct TargetGroup {
    std::string target_group_arn;
    std::string target_group_name;
    std::optional<std::string> protocol;
    std::optional<std::int64_t> port;
    std::optional<std::string> vpc_id;
    std::optional<std::string> health_check_protocol;
    std::optional<std::string> health_check_port;
    std::optional<bool> health_check_enabled;
    std::optional<std::int64_t> health_check_interval_seconds;
    std::optional<std::int64_t> health_check_timeout_seconds;
    std::optional<std::int64_t> healthy_threshold_count;
    std::optional<std::int64_t> unhealthy_threshold_count;
    std::optional<std::string> health_check_path;
    std::optional<Matcher> matcher;
    std::vector<std::string> load_balancer_arns;
    std::optional<std::string> target_type;
    std::optional<std::string> protocol_version;
    std::optional<std::string> ip_address_type;

    static void fields(auto& self, auto& x) {
        x("TargetGroupArn", self.target_group_arn);
        x("TargetGroupName", self.target_group_name);
        x("Protocol", self.protocol);
        x("Port", self.port);
        x("VpcId", self.vpc_id);
        x("HealthCheckProtocol", self.health_check_protocol);
        x("HealthCheckPort", self.health_check_port);
        x("HealthCheckEnabled", self.health_check_enabled);
        x("HealthCheckIntervalSeconds", self.health_check_interval_seconds);
        x("HealthCheckTimeoutSeconds", self.health_check_timeout_seconds);
        x("HealthyThresholdCount", self.healthy_threshold_count);
        x("UnhealthyThresholdCount", self.unhealthy_threshold_count);
        x("HealthCheckPath", self.health_check_path);
        x("Matcher", self.matcher);
        x("LoadBalancerArns", self.load_balancer_arns);
        x("TargetType", self.target_type);
        x("ProtocolVersion", self.protocol_version);
        x("IpAddressType", self.ip_address_type);
    }
};

} // namespace copilot::aws::elbv2
