// `http` of an environment: its load balancers.

#pragma once

#include "manifest/read.h"

namespace copilot::manifest::environment {

/// Where access logs go, when not to a bucket that is made for them.
struct AccessLogs {
    std::optional<std::string> bucket_name;
    std::optional<std::string> prefix;

    static void fields(auto& self, auto& x) {
        x(Field("bucket_name").says("A bucket that is there; one is made when absent."),
          self.bucket_name);
        x(Field("prefix").says("What the names of the log objects start with."), self.prefix);
    }
};

struct PublicIngress {
    std::optional<bool> cdn;
    std::optional<std::vector<std::string>> source_ips;

    static void fields(auto& self, auto& x) {
        x(Field("cdn").says("Let only CloudFront reach the load balancer."), self.cdn);
        x(Field("source_ips").says("Let only these ranges of addresses reach it."),
          self.source_ips);
    }
};

struct PrivateIngress {
    std::optional<bool> vpc;

    static void fields(auto& self, auto& x) {
        x(Field("vpc").says("Let everything in the VPC reach the load balancer on 80 and 443."),
          self.vpc);
    }
};

/// `security_groups.ingress`, which `ingress` has replaced.
struct DeprecatedIngress {
    std::optional<PublicIngress> restrict_to;
    std::optional<bool> from_vpc;

    static void fields(auto& self, auto& x) {
        x(Field("restrict_to").says("Deprecated: use http.public.ingress."), self.restrict_to);
        x(Field("from_vpc").says("Deprecated: use http.private.ingress.vpc."), self.from_vpc);
    }
};

struct DeprecatedSecurityGroups {
    std::optional<DeprecatedIngress> ingress;

    static void fields(auto& self, auto& x) {
        x(Field("ingress").says("Deprecated: use \"ingress\" itself."), self.ingress);
    }
};

/// The load balancer that faces the internet.
struct PublicHttp {
    std::optional<std::vector<std::string>> certificates;
    std::optional<std::variant<bool, AccessLogs>> access_logs;
    std::optional<PublicIngress> ingress;
    std::optional<std::string> ssl_policy;
    std::optional<DeprecatedSecurityGroups> security_groups;

    static void fields(auto& self, auto& x) {
        x(Field("certificates").says("ARNs of certificates for HTTPS."), self.certificates);
        x(Field("access_logs").says("Write a log of all requests to S3."), self.access_logs);
        x(Field("ingress").says("Who may reach the load balancer."), self.ingress);
        x(Field("ssl_policy").says("The security policy of the HTTPS listener."), self.ssl_policy);
        x(Field("security_groups").says("Deprecated: use \"ingress\"."), self.security_groups);
    }

    /// Only CloudFront may reach the load balancer.
    [[nodiscard]] bool restricted_to_cdn() const;
};

/// The load balancer that only the VPC reaches.
struct PrivateHttp {
    std::optional<std::vector<std::string>> certificates;
    std::optional<std::vector<std::string>> subnets;
    std::optional<PrivateIngress> ingress;
    std::optional<std::string> ssl_policy;
    std::optional<DeprecatedSecurityGroups> security_groups;

    static void fields(auto& self, auto& x) {
        x(Field("certificates").says("ARNs of certificates for HTTPS."), self.certificates);
        x(Field("subnets").says("IDs of the subnets it stands in; private ones when absent."),
          self.subnets);
        x(Field("ingress").says("Who may reach the load balancer."), self.ingress);
        x(Field("ssl_policy").says("The security policy of the HTTPS listener."), self.ssl_policy);
        x(Field("security_groups").says("Deprecated: use \"ingress\"."), self.security_groups);
    }

    /// Everything in the VPC may reach it on its ports.
    [[nodiscard]] bool open_to_vpc() const;
};

/// `http`
struct Http {
    std::optional<PublicHttp> public_http;
    std::optional<PrivateHttp> private_http;

    static void fields(auto& self, auto& x) {
        x(Field("public").says("The load balancer that faces the internet."), self.public_http);
        x(Field("private").says("The load balancer that only the VPC reaches."), self.private_http);
    }
};

void validate(const Http& http, const Place& at);

/// Tells each entry of a list of certificates that is not an ARN.
void validate_certificates(
    const std::optional<std::vector<std::string>>& certificates, const Place& at
);

} // namespace copilot::manifest::environment
