// From the records of Elastic Load Balancing to the values of the host.

#include "localcloud/controllers/load_balancing_plan.h"

#include "base/error.h"
#include "base/format.h"
#include "base/text.h"
#include "host/network_namespace.h"

#include <algorithm>
#include <set>

namespace copilot::localcloud {

namespace {

template <Record T>
std::vector<T> every(Records& records) {
    std::vector<T> found;
    for (auto& placed : records.all<T>())
        found.push_back(std::move(placed.record));
    return found;
}

int number(const std::string& text, std::string_view what) {
    if (text.empty() || text.size() > 9
        || text.find_first_not_of("0123456789") != std::string::npos)
        throw Error(format("'{}' is no number for {}", text, what));
    return std::stoi(text);
}

int attribute(const Dictionary<std::string>& attributes, std::string_view name, int otherwise) {
    const auto* value = attributes.find(name);
    return value ? number(*value, name) : otherwise;
}

bool is_set(const Dictionary<std::string>& attributes, std::string_view name, std::string_view to) {
    const auto* value = attributes.find(name);
    return value && *value == to;
}

host::Ipv4 address_of(const std::string& text) {
    const auto address = host::Ipv4::parse(text);
    if (!address)
        throw Error(format("'{}' is no IPv4 address", text));
    return *address;
}

/// ".../app/name/50dc6c495c0c9188" has the parts "name" and "50dc6c495c0c9188" at its end.
std::string last_part(const std::string& arn) {
    return arn.substr(arn.rfind('/') + 1);
}

host::HealthCheck plan_health_check(const elbv2::TargetGroup& group) {
    const auto& check = group.health_check;
    return {
        .path = check.path,
        .port = check.port == "traffic-port" ? 0 : number(check.port, "a health check's port"),
        .tls = check.protocol == "HTTPS",
        .interval = std::chrono::seconds(check.interval_seconds),
        .timeout = std::chrono::seconds(check.timeout_seconds),
        .healthy_threshold = static_cast<int>(check.healthy_threshold),
        .unhealthy_threshold = static_cast<int>(check.unhealthy_threshold),
        // gRPC's codes are in trailers: what answers HTTP is taken for healthy.
        .matcher = group.protocol_version == "GRPC" ? "200" : check.matcher,
    };
}

void read_condition(host::RuleConditions& asked, const elbv2::Condition& condition) {
    const auto append = [](auto& to, const auto& from) {
        to.insert(to.end(), from.begin(), from.end());
    };
    if (condition.field == "host-header") {
        append(asked.hosts, condition.values);
    } else if (condition.field == "path-pattern") {
        append(asked.paths, condition.values);
    } else if (condition.field == "http-request-method") {
        append(asked.methods, condition.values);
    } else if (condition.field == "http-header") {
        asked.headers.push_back({condition.http_header_name, condition.values});
    } else if (condition.field == "source-ip") {
        for (const auto& value : condition.values)
            if (const auto range = host::Ipv4Range::parse(value)) // There is no IPv6 here.
                asked.source_ranges.push_back(*range);
    } else if (condition.field == "query-string") {
        auto& pairs = asked.queries.emplace_back();
        for (const auto& pair : condition.query_strings)
            pairs.push_back({pair.key, {pair.value}});
    } else {
        throw Error(format("conditions on '{}' are not built yet", condition.field));
    }
}

/// Plans one load balancer.
class Planner {
public:
    Planner(
        const LoadBalancingRecords& records,
        const elbv2::LoadBalancer& record,
        const std::map<std::string, std::string>& certificates
    )
        : records_(records), record_(record), certificates_(certificates) {}

    host::LoadBalancer plan() {
        if (record_.type != "application")
            throw Error(format("load balancers of type {} are not built yet", record_.type));
        plan_.id = host_name_of(record_);
        plan_.loopback = address_of(record_.loopback_address);
        plan_.idle_timeout =
            std::chrono::seconds(attribute(record_.attributes, "idle_timeout.timeout_seconds", 60));
        plan_.logs_access = is_set(record_.attributes, "access_logs.s3.enabled", "true");
        for (const auto& zone : record_.zones)
            add_address(zone);
        for (const auto& listener : records_.listeners)
            if (listener.load_balancer_arn == record_.arn)
                add_listener(listener);
        for (const auto& group : records_.target_groups)
            if (used_groups_.contains(group.arn))
                add_target_group(group);
        return std::move(plan_);
    }

private:
    void add_address(const elbv2::LoadBalancerZone& zone) {
        if (plan_.network_namespace.empty())
            plan_.network_namespace = host::network_namespace_name(zone.network_interface_id);
        for (const auto& interface : records_.interfaces)
            if (interface.network_interface_id == zone.network_interface_id)
                plan_.addresses.push_back(address_of(interface.private_ip_address));
    }

    void add_listener(const elbv2::Listener& listener) {
        host::Listener planned{
            .port = static_cast<int>(listener.port),
            .tls = listener.protocol == "HTTPS",
            .default_action = action(listener.default_actions),
        };
        if (planned.tls) {
            planned.certificates.push_back(certificate(listener.default_certificate_arn));
            for (const auto& arn : listener.certificate_arns)
                planned.certificates.push_back(certificate(arn));
        }
        for (const auto& rule : records_.rules)
            if (rule.listener_arn == listener.arn)
                planned.rules.push_back(plan_rule(rule));
        plan_.listeners.push_back(std::move(planned));
    }

    [[nodiscard]] std::string certificate(const std::string& arn) const {
        const auto found = certificates_.find(arn);
        if (found == certificates_.end())
            throw Error(format("certificate {} is not issued", arn));
        return found->second;
    }

    host::ListenerRule plan_rule(const elbv2::Rule& rule) {
        host::ListenerRule planned{
            .priority = static_cast<int>(rule.priority), .action = action(rule.actions)
        };
        for (const auto& condition : rule.conditions)
            read_condition(planned.conditions, condition);
        return planned;
    }

    /// The last action routes; those before it would authenticate.
    host::ListenerAction action(const std::vector<elbv2::Action>& actions) {
        if (actions.size() != 1)
            throw Error("more than one action in a rule is not built yet");
        const auto& action = actions.front();
        if (action.type == "forward")
            return {.forward = forward(action)};
        if (action.type == "redirect" && action.redirect)
            return {.redirect = redirect(*action.redirect)};
        if (action.type == "fixed-response" && action.fixed_response)
            return {.fixed_response = fixed_response(*action.fixed_response)};
        throw Error(format("actions of type {} are not built yet", action.type));
    }

    host::ForwardAction forward(const elbv2::Action& action) {
        if (action.stickiness_enabled && action.target_groups.size() > 1)
            throw Error("stickiness between target groups is not built yet");
        host::ForwardAction planned;
        for (const auto& choice : action.target_groups)
            for (const auto& group : records_.target_groups)
                if (group.arn == choice.target_group_arn) {
                    planned.choices.push_back({host_name_of(group), static_cast<int>(choice.weight)}
                    );
                    used_groups_.insert(group.arn);
                }
        return planned;
    }

    static host::RedirectAction redirect(const elbv2::Redirect& redirect) {
        return {
            .protocol = redirect.protocol,
            .host = redirect.host,
            .port = redirect.port,
            .path = redirect.path,
            .query = redirect.query,
            .status = redirect.status_code == "HTTP_301" ? 301 : 302,
        };
    }

    static host::FixedResponseAction fixed_response(const elbv2::FixedResponse& response) {
        return {
            .status = number(response.status_code, "a fixed response's status"),
            .content_type = response.content_type.empty() ? "text/plain" : response.content_type,
            .body = response.message_body,
        };
    }

    void add_target_group(const elbv2::TargetGroup& group) {
        host::TargetGroup planned{
            .id = host_name_of(group),
            .tls = group.protocol == "HTTPS",
            .http2 = group.protocol_version == "HTTP2" || group.protocol_version == "GRPC",
            .stickiness = is_set(group.attributes, "stickiness.enabled", "true"),
            .stickiness_duration = std::chrono::seconds(
                attribute(group.attributes, "stickiness.lb_cookie.duration_seconds", 86'400)
            ),
            .least_outstanding_requests = is_set(
                group.attributes, "load_balancing.algorithm.type", "least_outstanding_requests"
            ),
            .health_check = plan_health_check(group),
        };
        for (const auto& [place, target] : records_.targets)
            if (target.target_group_arn == group.arn)
                planned.targets.push_back(
                    {address_of(target.address), static_cast<int>(target.port), target.draining()}
                );
        plan_.target_groups.push_back(std::move(planned));
    }

    const LoadBalancingRecords& records_;
    const elbv2::LoadBalancer& record_;
    const std::map<std::string, std::string>& certificates_;
    host::LoadBalancer plan_;
    std::set<std::string> used_groups_;
};

bool is_public(const LoadBalancingRecords& records, const std::string& zone_id) {
    const auto zone = std::ranges::find(records.hosted_zones, zone_id, &route53::HostedZone::id);
    return zone != records.hosted_zones.end() && !zone->private_zone;
}

std::string without_dot(const std::string& name) {
    return name.ends_with('.') ? name.substr(0, name.size() - 1) : name;
}

/// The names in public zones that are aliases of a load balancer's; a wildcard cannot be looked up.
std::vector<std::string>
public_aliases(const LoadBalancingRecords& records, const std::string& load_balancer_name) {
    const auto dns_name = lower_case(load_balancer_name);
    std::vector<std::string> names;
    for (const auto& set : records.record_sets) {
        if (!set.alias || set.type != "A" || set.name.starts_with("\\052"))
            continue;
        const auto target = lower_case(without_dot(set.alias->dns_name));
        if ((target == dns_name || target == "dualstack." + dns_name)
            && is_public(records, set.hosted_zone_id))
            names.push_back(without_dot(set.name));
    }
    return names;
}

struct Health {
    std::string state;
    std::string reason;
    std::string description;
};

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetHealth.html
Health failure(const host::TargetHealth& seen) {
    const auto at = seen.reason.find("L7STS");
    if (at != std::string::npos)
        return {
            "unhealthy",
            "Target.ResponseCodeMismatch",
            format(
                "Health checks failed with these codes: [{}]",
                seen.reason.substr(seen.reason.rfind(' ') + 1)
            )
        };
    if (seen.reason.find("TOUT") != std::string::npos)
        return {"unhealthy", "Target.Timeout", "Request timed out"};
    return {"unhealthy", "Target.FailedHealthChecks", "Health checks failed"};
}

/// A new target is "initial" until it could have failed as often as its threshold allows.
bool is_still_new(const elbv2::Target& target, const elbv2::HealthCheck& check, Timestamp now) {
    return now - target.registered_at
           < std::chrono::seconds(check.interval_seconds * check.unhealthy_threshold);
}

Health health(
    const elbv2::Target& target,
    const elbv2::HealthCheck& check,
    const host::TargetHealth* seen,
    Timestamp now
) {
    if (!seen)
        return {"initial", "Elb.RegistrationInProgress", "Target registration is in progress"};
    if (seen->state == host::TargetState::healthy)
        return {"healthy", "", ""};
    if (seen->state == host::TargetState::initial && is_still_new(target, check, now))
        return {"initial", "Elb.InitialHealthChecking", "Initial health checks in progress"};
    return failure(*seen);
}

} // namespace

LoadBalancingRecords read_load_balancing_records(Records& records) {
    return {
        records.all<elbv2::LoadBalancer>(),
        every<elbv2::Listener>(records),
        every<elbv2::Rule>(records),
        every<elbv2::TargetGroup>(records),
        records.all<elbv2::Target>(),
        every<ec2::NetworkInterface>(records),
        every<acm::Certificate>(records),
        every<route53::HostedZone>(records),
        every<route53::RecordSet>(records),
    };
}

std::string host_name_of(const elbv2::LoadBalancer& load_balancer) {
    return load_balancer.name + "-" + last_part(load_balancer.arn);
}

std::string host_name_of(const elbv2::TargetGroup& group) {
    return group.name + "." + last_part(group.arn);
}

host::LoadBalancer plan_load_balancer(
    const LoadBalancingRecords& records,
    const elbv2::LoadBalancer& load_balancer,
    const std::map<std::string, std::string>& certificates
) {
    return with_context("load balancer " + load_balancer.name, [&] {
        return Planner(records, load_balancer, certificates).plan();
    });
}

std::vector<host::Door> plan_doors(const LoadBalancingRecords& records) {
    std::vector<host::Door> doors;
    for (const auto& [place, load_balancer] : records.load_balancers) {
        if (!load_balancer.dns_name.ends_with(".localhost"))
            continue;
        host::Door door{load_balancer.dns_name, address_of(load_balancer.loopback_address)};
        for (const auto& listener : records.listeners)
            if (listener.load_balancer_arn == load_balancer.arn) {
                door.http = door.http || (listener.port == 80 && listener.protocol == "HTTP");
                door.https = door.https || (listener.port == 443 && listener.protocol == "HTTPS");
            }
        if (!door.http && !door.https)
            continue;
        for (auto& alias : public_aliases(records, load_balancer.dns_name))
            doors.push_back({std::move(alias), door.loopback, door.http, door.https});
        doors.push_back(std::move(door));
    }
    return doors;
}

std::optional<elbv2::Target> change_of_health(
    const elbv2::Target& target,
    const elbv2::HealthCheck& check,
    const host::TargetHealth* seen,
    Timestamp now
) {
    if (target.draining())
        return std::nullopt;
    const auto [state, reason, description] = health(target, check, seen, now);
    if (target.health == state && target.reason == reason && target.description == description)
        return std::nullopt;
    auto changed = target;
    changed.health = state;
    changed.reason = reason;
    changed.description = description;
    return changed;
}

bool has_drained(const elbv2::Target& target, const host::TargetHealth* seen, Timestamp now) {
    if (!target.draining())
        return false;
    if (now >= *target.gone_at || !seen)
        return true;
    return seen->state == host::TargetState::draining && seen->connections == 0;
}

} // namespace copilot::localcloud
