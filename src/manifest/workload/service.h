// A service's manifest: copilot/<service>/manifest.yml.

#pragma once

#include "manifest/interpolate.h"
#include "manifest/workload/http.h"
#include "manifest/workload/image.h"

#include <array>

namespace copilot::manifest {
namespace workload {

/// `variables.<NAME>` and `secrets.<NAME>` whose value another stack exports.
struct FromCfn {
    std::string from_cfn;

    static bool accepts(const Document& in) { return in.find("from_cfn") != nullptr; }

    static void fields(auto& self, auto& x) {
        x(required("from_cfn").says("The name of a stack's export."), self.from_cfn);
    }
};

/// `secrets.<NAME>` from AWS Secrets Manager.
struct FromSecretsManager {
    std::string secretsmanager;

    static bool accepts(const Document& in) { return in.find("secretsmanager") != nullptr; }

    static void fields(auto& self, auto& x) {
        x(required("secretsmanager").says("The secret's name."), self.secretsmanager);
    }
};

using Variable = std::variant<std::string, FromCfn>;
using Secret = std::variant<std::string, FromCfn, FromSecretsManager>;

/// `exec` in full.
struct Exec {
    std::optional<bool> enable;

    static void fields(auto& self, auto& x) {
        x(Field("enable").says("Let `svc exec` in."), self.enable);
    }
};

/// `network.vpc.placement`
struct Placement {
    static constexpr std::array<std::string_view, 2> choices{"public", "private"};
    std::string value;
};

/// `network.vpc`
struct Vpc {
    std::optional<Placement> placement;
    std::vector<std::string> security_groups;

    static void fields(auto& self, auto& x) {
        x(Field("placement").says("The subnets that tasks run in: public or private."),
          self.placement);
        x(Field("security_groups").says("More security groups for the tasks."),
          self.security_groups);
    }
};

/// `network`
struct Network {
    std::optional<Vpc> vpc;
    std::optional<bool> connect;

    static void fields(auto& self, auto& x) {
        x(Field("vpc").says("Where tasks are in the environment's VPC."), self.vpc);
        x(Field("connect").says("Whether other services reach this one with ECS Service Connect."),
          self.connect);
    }
};

/// `deployment.rolling`
struct Rolling {
    static constexpr std::array<std::string_view, 2> choices{"default", "recreate"};
    std::string value;
};

/// `deployment`
struct Deployment {
    std::optional<Rolling> rolling;
    Unsupported rollback_alarms;

    static void fields(auto& self, auto& x) {
        x(Field("rolling").says(
              "default replaces tasks without a gap, recreate stops the old ones first."
          ),
          self.rolling);
        x(Field("rollback_alarms").says("Alarms that roll a deployment back."),
          self.rollback_alarms);
    }
};

/// `logging`
struct Logging {
    std::optional<std::int64_t> retention;
    Unsupported unsupported;

    static void fields(auto& self, auto& x) {
        x(Field("retention").says("Days that logs are kept; 30 unless given."), self.retention);
        for (const auto* name :
             {"image",
              "destination",
              "enableMetadata",
              "secretOptions",
              "configFilePath",
              "variables",
              "secrets",
              "env_file"})
            x(Field(name), self.unsupported);
    }
};

} // namespace workload

/// What Load Balanced Web Services and Backend Services say. Values are as an environment sees
/// them.
struct Service {
    struct Type {
        static constexpr std::array<std::string_view, 2> choices{
            "Load Balanced Web Service", "Backend Service"
        };
        std::string value;
    };

    std::string name;
    Type type;
    std::optional<workload::Image> image;
    std::optional<workload::Http> http;
    std::optional<std::int64_t> cpu;
    std::optional<std::int64_t> memory;
    std::optional<std::variant<std::int64_t, Unsupported>> count; ///< A map would be autoscaling.
    std::optional<std::variant<bool, workload::Exec>> exec;
    std::optional<std::variant<std::string, std::vector<std::string>>> entrypoint;
    std::optional<std::variant<std::string, std::vector<std::string>>> command;
    std::optional<workload::Network> network;
    Dictionary<workload::Variable> variables;
    Dictionary<workload::Secret> secrets;
    std::optional<workload::Deployment> deployment;
    std::optional<workload::Logging> logging;
    Unsupported unsupported;

    static void fields(auto& self, auto& x) {
        x(required("name").says("The service's name: that of the manifest's folder."), self.name);
        x(required("type").says("What kind of service this is."), self.type);
        x(Field("image").says("What the service's container runs."), self.image);
        x(Field("http").says("How requests from the load balancer reach the service."), self.http);
        x(Field("cpu").says("CPU units of a task; 256 unless given."), self.cpu);
        x(Field("memory").says("Memory of a task in MiB; 512 unless given."), self.memory);
        x(Field("count").says("How many tasks run; 1 unless given."), self.count);
        x(Field("exec").says("Whether `svc exec` may open a shell in the container."), self.exec);
        x(Field("entrypoint").says("Instead of the image's entry point."), self.entrypoint);
        x(Field("command").says("Instead of the image's command."), self.command);
        x(Field("network").says("Where tasks are in the environment's VPC."), self.network);
        x(Field("variables").says("Environment variables of the container."), self.variables);
        x(Field("secrets").says("Environment variables whose values are kept secret."),
          self.secrets);
        x(Field("deployment").says("How new tasks replace old ones."), self.deployment);
        x(Field("logging").says("What becomes of the container's output."), self.logging);
        for (const auto* key :
             {"platform",
              "env_file",
              "storage",
              "sidecars",
              "taskdef_overrides",
              "publish",
              "observability",
              "nlb",
              "subscribe"})
            x(Field(key), self.unsupported);
    }

    [[nodiscard]] bool is_load_balanced() const {
        return type.value == "Load Balanced Web Service";
    }

    [[nodiscard]] std::int64_t desired_count() const;
    [[nodiscard]] bool exec_enabled() const;
    [[nodiscard]] bool in_private_subnets() const;
    [[nodiscard]] bool recreates() const;
    /// The port that requests and names lead to; nothing for a service that exposes none.
    [[nodiscard]] std::optional<std::int64_t> port() const;
    [[nodiscard]] std::optional<std::int64_t> target_port() const;
};

void validate(const Service& manifest, const Place& at);

/// `entrypoint` or `command` as words: text is split as a shell would.
[[nodiscard]] std::vector<std::string>
words_of(const std::optional<std::variant<std::string, std::vector<std::string>>>& value);

/// A manifest as one environment sees it, and its text with variables replaced.
struct LoadedService {
    Service manifest;
    std::string text;
};

/// Reads, interpolates, applies the overrides of `variables.environment` and validates. Throws
/// ManifestError with everything that is wrong.
[[nodiscard]] LoadedService load_service(const Source& source, const Variables& variables);

} // namespace copilot::manifest
