#pragma once

#include "base/fields.h"

namespace copilot::localcloud::elbv2 {

struct HealthCheck {
    bool enabled = true;
    std::string protocol = "HTTP";
    std::string port = "traffic-port"; ///< Or a number.
    std::string path = "/";            ///< HTTP and HTTPS.
    std::int64_t interval_seconds = 30;
    std::int64_t timeout_seconds = 5;
    std::int64_t healthy_threshold = 5;
    std::int64_t unhealthy_threshold = 2;
    std::string matcher = "200"; ///< HTTP codes: "200", "200,202", "200-299"; gRPC codes for GRPC.

    bool operator==(const HealthCheck&) const = default;

    static void fields(auto& self, auto& x) {
        x("Enabled", self.enabled);
        x("Protocol", self.protocol);
        x("Port", self.port);
        x("Path", self.path);
        x("IntervalSeconds", self.interval_seconds);
        x("TimeoutSeconds", self.timeout_seconds);
        x("HealthyThreshold", self.healthy_threshold);
        x("UnhealthyThreshold", self.unhealthy_threshold);
        x("Matcher", self.matcher);
    }
};

struct TargetGroup {
    static constexpr std::string_view kind = "elbv2/target-group";

    std::string arn{};
    std::string name{};
    std::string target_type = "ip";
    std::string protocol{};                 ///< "HTTP", "HTTPS", "TCP", "TLS", "UDP", "TCP_UDP"
    std::string protocol_version = "HTTP1"; ///< "HTTP2", "GRPC"; empty for TCP and its kin.
    std::int64_t port = 0;                  ///< Of targets that are registered without one.
    std::string vpc_id{};
    HealthCheck health_check{};
    /// "deregistration_delay.timeout_seconds", "stickiness.enabled" and so on, all of them.
    Dictionary<std::string> attributes{};
    Dictionary<std::string> tags{};

    [[nodiscard]] std::string record_id() const { return arn; }

    [[nodiscard]] std::string parent_id() const { return vpc_id; }

    static void fields(auto& self, auto& x) {
        x("Arn", self.arn);
        x("Name", self.name);
        x("TargetType", self.target_type);
        x("Protocol", self.protocol);
        x("ProtocolVersion", self.protocol_version);
        x("Port", self.port);
        x("VpcId", self.vpc_id);
        x("HealthCheck", self.health_check);
        x("Attributes", self.attributes);
        x("Tags", self.tags);
    }
};

/// Someone who answers requests, in one target group.
struct Target {
    static constexpr std::string_view kind = "elbv2/target";

    std::string target_group_arn{};
    std::string address{}; ///< The target's ID: an IP address.
    std::int64_t port = 0;
    std::string availability_zone{};
    /// What the load balancing controller saw last: "initial", "healthy" or "unhealthy". "draining"
    /// and "unused" follow from what stands here and who uses the group.
    std::string health = "initial";
    /// "Elb.RegistrationInProgress", "Elb.InitialHealthChecking", "Target.Timeout",
    /// "Target.ResponseCodeMismatch", "Target.FailedHealthChecks"; empty when healthy.
    std::string reason = "Elb.RegistrationInProgress";
    std::string description = "Target registration is in progress"; ///< For people.
    Timestamp registered_at{};
    /// Set once it is deregistered: no new requests, and the record goes at this moment.
    std::optional<Timestamp> gone_at{};

    [[nodiscard]] static std::string
    id_of(const std::string& target_group_arn, const std::string& address, std::int64_t port) {
        return format("{}|{}:{}", target_group_arn, address, port);
    }

    [[nodiscard]] std::string record_id() const { return id_of(target_group_arn, address, port); }

    [[nodiscard]] std::string parent_id() const { return target_group_arn; }

    [[nodiscard]] bool draining() const { return gone_at.has_value(); }

    static void fields(auto& self, auto& x) {
        x("TargetGroupArn", self.target_group_arn);
        x("Address", self.address);
        x("Port", self.port);
        x("AvailabilityZone", self.availability_zone);
        x("Health", self.health);
        x("Reason", self.reason);
        x("Description", self.description);
        x("RegisteredAt", self.registered_at);
        x("GoneAt", self.gone_at);
    }
};

} // namespace copilot::localcloud::elbv2
