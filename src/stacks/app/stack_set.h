// The stack set <app>-infrastructure: in each region with an environment, a bucket for artifacts, a
// key, and a repository for each workload's images. The template itself is the record of what the
// application has: its metadata is read back before each change.

#pragma once

#include "cfn/template.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::stacks::app {

/// What the stack set's template says the application has.
struct State {
    struct Workload {
        std::string name;
        bool with_repository = true;

        bool operator==(const Workload&) const = default;
    };

    std::int64_t version = 0; ///< Grows by one with every change; names the operation.
    std::vector<Workload> workloads{};
    std::vector<std::string> accounts{}; ///< Of environments.

    bool operator==(const State&) const = default;

    /// Each answers whether anything changed. A workload that is there keeps its repository.
    bool add_workload(const std::string& name, bool with_repository);
    bool remove_workload(const std::string& name);
    bool add_account(const std::string& account_id);
    bool remove_account(const std::string& account_id);
};

/// Reads the state of a deployed template, older forms included.
[[nodiscard]] State read_state(const Document& stack_set_template);

[[nodiscard]] cfn::Template
stack_set(const std::string& app, const std::string& version, const State& state);

/// The output that says a workload's repository: "ECRRepoapiDASHv2" for "api-v2".
[[nodiscard]] std::string repository_output(const std::string& workload);
/// The workload of such an output; nothing for other outputs.
[[nodiscard]] std::optional<std::string> workload_of_output(const std::string& output);

} // namespace copilot::stacks::app
