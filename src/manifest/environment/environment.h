// An environment's manifest: copilot/environments/<name>/manifest.yml.

#pragma once

#include "manifest/environment/cdn.h"
#include "manifest/environment/http.h"
#include "manifest/environment/network.h"
#include "manifest/environment/observability.h"
#include "manifest/interpolate.h"

namespace copilot::manifest {

struct Environment {
    struct Type {
        static constexpr std::array<std::string_view, 1> choices{"Environment"};
        std::string value;
    };

    std::string name;
    Type type;
    std::optional<environment::Network> network;
    std::optional<environment::Http> http;
    std::optional<environment::Cdn> cdn;
    std::optional<environment::Observability> observability;

    static void fields(auto& self, auto& x) {
        x(required("name").says("The environment's name: that of the manifest's folder."),
          self.name);
        x(required("type").says("What this manifest describes."), self.type);
        x(Field("network").says("The environment's VPC."), self.network);
        x(Field("http").says("The environment's load balancers."), self.http);
        x(Field("cdn").says("CloudFront in front of the public load balancer."), self.cdn);
        x(Field("observability").says("What is collected about the environment."),
          self.observability);
    }

    // What is asked often, wherever it was said; all absent when the manifest says nothing.
    [[nodiscard]] environment::Vpc vpc() const;
    [[nodiscard]] environment::PublicHttp public_http() const;
    [[nodiscard]] environment::PrivateHttp private_http() const;

    [[nodiscard]] bool cdn_enabled() const { return environment::enabled(cdn); }

    /// Certificates for the public load balancer are the user's own; empty lists do not count.
    [[nodiscard]] bool imports_public_certificates() const;
};

/// Every rule of the manifest, within keys and across them.
void validate(const Environment& manifest, const Place& at);

/// A manifest that is read, and the text it was read from with its variables replaced: what the
/// stack keeps in its metadata.
struct LoadedEnvironment {
    Environment manifest;
    std::string text;
};

/// Reads, interpolates and validates; `source.name` is the folder's name. Throws ManifestError with
/// everything that is wrong.
[[nodiscard]] LoadedEnvironment load_environment(const Source& source, const Variables& variables);

} // namespace copilot::manifest
