// `http` of a Load Balanced Web Service: how requests from the load balancer reach it.

#pragma once

#include "manifest/duration.h"
#include "manifest/read.h"
#include "manifest/unsupported.h"

namespace copilot::manifest::workload {

/// `http.healthcheck` in full.
struct HttpHealthCheck {
    std::optional<std::string> path;
    std::optional<std::int64_t> port;
    std::optional<std::string> success_codes;
    std::optional<std::int64_t> healthy_threshold;
    std::optional<std::int64_t> unhealthy_threshold;
    std::optional<Duration> interval;
    std::optional<Duration> timeout;
    std::optional<Duration> grace_period;

    static void fields(auto& self, auto& x) {
        x(Field("path").says("What the load balancer asks for; / unless given."), self.path);
        x(Field("port").says("The port to ask; the target's own unless given."), self.port);
        x(Field("success_codes").says("Statuses that count as healthy: 200, or 200-399."),
          self.success_codes);
        x(Field("healthy_threshold").says("Successes in a row that make a task healthy, 2 to 10."),
          self.healthy_threshold);
        x(Field("unhealthy_threshold")
              .says("Failures in a row that make a task unhealthy, 2 to 10."),
          self.unhealthy_threshold);
        x(Field("interval").says("Time between checks, 5s to 300s."), self.interval);
        x(Field("timeout").says("How long a check may take, 2s to 120s."), self.timeout);
        x(Field("grace_period").says("How long failures do not count at first; 60s unless given."),
          self.grace_period);
    }
};

/// One of `http.alias`: a name, and the zone that its record goes to when it is not one of the
/// application's.
struct Alias {
    std::string name;
    std::optional<std::string> hosted_zone;

    static void fields(auto& self, auto& x) {
        x(required("name").says("A name under the application's domain."), self.name);
        x(Field("hosted_zone")
              .says("The ID of the zone for its record, with imported certificates."),
          self.hosted_zone);
    }
};

/// `http`
struct Http {
    std::optional<std::string> path;
    std::optional<std::variant<std::string, std::vector<std::variant<std::string, Alias>>>> alias;
    std::optional<std::string> hosted_zone;
    std::optional<bool> redirect_to_https;
    std::optional<std::variant<std::string, HttpHealthCheck>> healthcheck;
    std::optional<Duration> deregistration_delay;
    std::optional<std::int64_t> target_port;
    std::optional<bool> stickiness;
    std::vector<std::string> allowed_source_ips;
    std::optional<std::string> version;
    Unsupported unsupported;

    static void fields(auto& self, auto& x) {
        x(Field("path").says("Requests whose path starts so reach the service; / is all of them."),
          self.path);
        x(Field("alias").says("Names that lead to the service, under the application's domain."),
          self.alias);
        x(Field("hosted_zone")
              .says("The ID of the zone for the records of aliases that name none."),
          self.hosted_zone);
        x(Field("redirect_to_https")
              .says("Whether HTTP leads to HTTPS, where there is HTTPS; true "
                    "unless given."),
          self.redirect_to_https);
        x(Field("healthcheck").says("How the load balancer sees whether a task is healthy."),
          self.healthcheck);
        x(Field("deregistration_delay")
              .says("How long a task that leaves may finish its requests; 60s unless given."),
          self.deregistration_delay);
        x(Field("target_port")
              .says("The container's port that gets the requests; image.port unless given."),
          self.target_port);
        x(Field("stickiness").says("Whether a client stays with one task."), self.stickiness);
        x(Field("allowed_source_ips").says("Only clients with these addresses (CIDR) are let in."),
          self.allowed_source_ips);
        x(Field("version").says("HTTP1, HTTP2 or GRPC."), self.version);
        for (const auto* name : {"target_container", "additional_rules", "alb"})
            x(Field(name), self.unsupported);
    }

    /// `healthcheck` in full, its string form included.
    [[nodiscard]] HttpHealthCheck full_healthcheck() const;
    /// `alias` in full, each with the zone that it names or `hosted_zone`.
    [[nodiscard]] std::vector<Alias> aliases() const;
    [[nodiscard]] std::vector<std::string> alias_names() const;
};

void validate(const Http& http, const Place& at);

} // namespace copilot::manifest::workload
