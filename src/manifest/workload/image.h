// `image` of a service: what its main container runs.

#pragma once

#include "manifest/duration.h"
#include "manifest/read.h"
#include "manifest/unsupported.h"

namespace copilot::manifest::workload {

/// `image.build` in full.
struct Build {
    std::optional<std::string> dockerfile;
    std::optional<std::string> context;
    Dictionary<std::string> args;
    std::optional<std::string> target;
    std::vector<std::string> cache_from;

    static void fields(auto& self, auto& x) {
        x(Field("dockerfile").says("The Dockerfile, seen from the workspace's root."),
          self.dockerfile);
        x(Field("context").says("The directory that the build may read."), self.context);
        x(Field("args").says("Build arguments."), self.args);
        x(Field("target").says("The stage to build."), self.target);
        x(Field("cache_from").says("Images to take layers from."), self.cache_from);
    }
};

/// `image.healthcheck`: how ECS sees whether the container is healthy.
struct ContainerHealthCheck {
    std::optional<std::vector<std::string>> command;
    std::optional<Duration> interval;
    std::optional<std::int64_t> retries;
    std::optional<Duration> timeout;
    std::optional<Duration> start_period;

    static void fields(auto& self, auto& x) {
        x(Field("command").says(
              "What to run: [\"CMD-SHELL\", \"curl -f http://localhost/ || exit 1\"]."
          ),
          self.command);
        x(Field("interval").says("Time between checks; 10s unless given."), self.interval);
        x(Field("retries").says("Failures in a row that make it unhealthy; 2 unless given."),
          self.retries);
        x(Field("timeout").says("How long a check may take; 5s unless given."), self.timeout);
        x(Field("start_period").says("How long failures do not count at first; 0s unless given."),
          self.start_period);
    }
};

/// `image`
struct Image {
    std::optional<std::variant<std::string, Build>> build;
    std::optional<std::string> location;
    std::optional<std::string> credentials;
    std::optional<std::int64_t> port;
    Dictionary<std::string> labels;
    std::optional<ContainerHealthCheck> healthcheck;
    Unsupported depends_on;

    static void fields(auto& self, auto& x) {
        x(Field("build").says("The Dockerfile to build the image from."), self.build);
        x(Field("location").says("An image that exists, instead of one that is built."),
          self.location);
        x(Field("credentials").says("ARN of the secret that a private registry asks for."),
          self.credentials);
        x(Field("port").says("The port that the container listens on."), self.port);
        x(Field("labels").says("Docker labels of the container."), self.labels);
        x(Field("healthcheck").says("How ECS sees whether the container is healthy."),
          self.healthcheck);
        x(Field("depends_on").says("Containers that must start first."), self.depends_on);
    }

    /// `build` in full, its string form included; nothing where the image exists already.
    [[nodiscard]] std::optional<Build> full_build() const;
};

void validate(const Image& image, const Place& at);

} // namespace copilot::manifest::workload
