// An environment as it is deployed.

#pragma once

#include "aws/api/cloudformation/stack.h"
#include "aws/session.h"
#include "base/fields.h"
#include "store/store.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::describe {

/// A resource of a stack, as `--resources` shows it.
struct StackResource {
    std::string type;
    std::string physical_id;
    std::string logical_id;

    static void fields(auto& self, auto& x) {
        x("type", self.type);
        x("physicalID", self.physical_id);
        x("logicalID", self.logical_id);
    }
};

/// Acts as the environment's manager role, in the environment's region.
[[nodiscard]] aws::Session
environment_session(const aws::Session& session, const store::Environment& environment);

/// The stack named `name`; nothing when there is none.
[[nodiscard]] std::optional<aws::cloudformation::Stack>
find_stack(const aws::Client& client, const std::string& name);
/// At most a hundred, as CloudFormation answers.
[[nodiscard]] std::vector<StackResource>
stack_resources(const aws::Client& client, const std::string& stack);
/// `Metadata.<key>` of the deployed template; nothing where stack or key is missing.
[[nodiscard]] std::optional<std::string>
stack_metadata(const aws::Client& client, const std::string& stack, std::string_view key);

/// Names of the workloads whose stacks carry the tags of this environment, sorted, each once.
[[nodiscard]] std::vector<std::string>
deployed_workloads(const aws::Client& environment, const std::string& app, const std::string& env);

struct EnvironmentDescription {
    store::Environment environment;
    std::vector<store::Workload> services; ///< Deployed, sorted by name.
    std::vector<store::Workload> jobs;
    Dictionary<std::string> tags; ///< Of the environment's stack, sorted.
    std::vector<StackResource> resources;
    std::string vpc_id;
    std::vector<std::string> public_subnets;
    std::vector<std::string> private_subnets;
};

[[nodiscard]] EnvironmentDescription describe_environment(
    const aws::Session& session,
    const store::Store& store,
    const std::string& app,
    const std::string& env
);

/// The manifest that the environment was deployed with.
[[nodiscard]] std::optional<std::string>
deployed_environment_manifest(const aws::Session& session, const store::Environment& environment);

/// As the reference prints it: one line, `null` for lists without items.
[[nodiscard]] std::string to_json(const EnvironmentDescription& description, bool with_resources);

} // namespace copilot::describe
