// `cdn` of an environment: CloudFront in front of the public load balancer.

#pragma once

#include "manifest/read.h"

namespace copilot::manifest::environment {

/// Files that the distribution serves from a bucket.
struct StaticAssets {
    std::optional<std::string> alias;
    std::optional<std::string> location;
    std::optional<std::string> path;

    static void fields(auto& self, auto& x) {
        x(Field("alias").says("A domain name that the distribution answers to as well."),
          self.alias);
        x(Field("location").says("The regional domain name of the bucket."), self.location);
        x(Field("path").says("The paths that are served from the bucket: static/*"), self.path);
    }
};

struct CdnConfiguration {
    std::optional<std::string> certificate;
    std::optional<bool> terminate_tls;
    std::optional<StaticAssets> static_assets;

    static void fields(auto& self, auto& x) {
        x(Field("certificate").says("The ARN of a certificate in us-east-1 for viewers."),
          self.certificate);
        x(Field("terminate_tls").says("Speak HTTP to the load balancer behind the distribution."),
          self.terminate_tls);
        x(Field("static_assets").says("Serve some paths from a bucket."), self.static_assets);
    }
};

/// `cdn`
using Cdn = std::variant<bool, CdnConfiguration>;

/// Whether there is a distribution.
[[nodiscard]] bool enabled(const std::optional<Cdn>& cdn);
/// What `cdn` says; all absent when it is only `true` or not there.
[[nodiscard]] CdnConfiguration configuration(const std::optional<Cdn>& cdn);

void validate(const Cdn& cdn, const Place& at);

} // namespace copilot::manifest::environment
