// One table for load balancers, one for target groups: what each attribute is at first, and whether
// it can be anything else here. An attribute that nothing here acts on keeps its default.

#include "localcloud/elbv2/attributes.h"

#include "aws/service_error.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

namespace copilot::localcloud::elbv2 {

namespace {

enum class Kind { fixed, boolean, number, choice, text };

struct Definition {
    std::string_view key;
    std::string_view initially;
    Kind kind = Kind::fixed;
    std::int64_t smallest = 0;
    std::int64_t largest = 0;
    std::string_view choices{}; ///< Separated by spaces.
};

constexpr std::array load_balancer_attributes{
    Definition{"access_logs.s3.enabled", "false", Kind::boolean},
    Definition{"access_logs.s3.bucket", "", Kind::text},
    Definition{"access_logs.s3.prefix", "", Kind::text},
    Definition{"client_keep_alive.seconds", "3600"},
    Definition{"connection_logs.s3.enabled", "false"},
    Definition{"connection_logs.s3.bucket", ""},
    Definition{"connection_logs.s3.prefix", ""},
    Definition{"deletion_protection.enabled", "false", Kind::boolean},
    Definition{"idle_timeout.timeout_seconds", "60", Kind::number, 1, 4000},
    Definition{"ipv6.deny_all_igw_traffic", "false"},
    Definition{"load_balancing.cross_zone.enabled", "true"},
    Definition{"routing.http.desync_mitigation_mode", "defensive"},
    Definition{"routing.http.drop_invalid_header_fields.enabled", "false"},
    Definition{"routing.http.preserve_host_header.enabled", "false"},
    Definition{"routing.http.x_amzn_tls_version_and_cipher_suite.enabled", "false"},
    Definition{"routing.http.xff_client_port.enabled", "false"},
    Definition{"routing.http.xff_header_processing.mode", "append"},
    Definition{"routing.http2.enabled", "true"},
    Definition{"waf.fail_open.enabled", "false"},
    Definition{"zonal_shift.config.enabled", "false"},
};

constexpr std::array target_group_attributes{
    Definition{"deregistration_delay.timeout_seconds", "300", Kind::number, 0, 3600},
    Definition{
        "load_balancing.algorithm.type",
        "round_robin",
        Kind::choice,
        0,
        0,
        "round_robin least_outstanding_requests"
    },
    Definition{"load_balancing.algorithm.anomaly_mitigation", "off"},
    Definition{"load_balancing.cross_zone.enabled", "use_load_balancer_configuration"},
    Definition{"slow_start.duration_seconds", "0"},
    Definition{"stickiness.enabled", "false", Kind::boolean},
    Definition{"stickiness.type", "lb_cookie"},
    Definition{"stickiness.app_cookie.cookie_name", ""},
    Definition{"stickiness.app_cookie.duration_seconds", "86400"},
    Definition{"stickiness.lb_cookie.duration_seconds", "86400", Kind::number, 1, 604800},
    Definition{"target_group_health.dns_failover.minimum_healthy_targets.count", "1"},
    Definition{"target_group_health.dns_failover.minimum_healthy_targets.percentage", "off"},
    Definition{"target_group_health.unhealthy_state_routing.minimum_healthy_targets.count", "1"},
    Definition{
        "target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage", "off"
    },
};

Attributes defaults(std::span<const Definition> definitions) {
    Attributes attributes;
    for (const auto& definition : definitions)
        attributes[definition.key] = definition.initially;
    return attributes;
}

std::optional<std::int64_t> parse(const std::string& text) {
    std::int64_t number = 0;
    const auto* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, number);
    if (parsed.ec != std::errc{} || parsed.ptr != end)
        return std::nullopt;
    return number;
}

bool is_choice(const Definition& definition, const std::string& value) {
    return format(" {} ", definition.choices).find(format(" {} ", value)) != std::string::npos
           && value.find(' ') == std::string::npos && !value.empty();
}

bool can_be(const Definition& definition, const std::string& value) {
    switch (definition.kind) {
    case Kind::boolean:
        return value == "true" || value == "false";
    case Kind::number: {
        const auto number = parse(value);
        return number && *number >= definition.smallest && *number <= definition.largest;
    }
    case Kind::choice:
        return is_choice(definition, value);
    case Kind::text:
    case Kind::fixed:
        break;
    }
    return true;
}

void set(
    std::span<const Definition> definitions,
    Attributes& attributes,
    const std::string& key,
    const std::string& value
) {
    const auto found = std::ranges::find(definitions, key, &Definition::key);
    if (found == definitions.end())
        throw aws::ServiceError(
            "ValidationError", format("Attribute key '{}' is not recognized", key)
        );
    if (found->kind == Kind::fixed && value != found->initially)
        throw aws::ServiceError(
            "OperationNotPermitted",
            format("Attribute '{}' can only be '{}' here, not '{}'", key, found->initially, value)
        );
    if (!can_be(*found, value))
        throw aws::ServiceError(
            "ValidationError", format("Attribute '{}' cannot be '{}'", key, value)
        );
    attributes[key] = value;
}

} // namespace

Attributes load_balancer_defaults() {
    return defaults(load_balancer_attributes);
}

Attributes target_group_defaults() {
    return defaults(target_group_attributes);
}

void set_load_balancer_attribute(
    Attributes& attributes, const std::string& key, const std::string& value
) {
    set(load_balancer_attributes, attributes, key, value);
}

void set_target_group_attribute(
    Attributes& attributes, const std::string& key, const std::string& value
) {
    set(target_group_attributes, attributes, key, value);
}

std::int64_t number_of(const Attributes& attributes, std::string_view key) {
    const auto* value = attributes.find(key);
    return value ? parse(*value).value_or(0) : 0;
}

} // namespace copilot::localcloud::elbv2
