// Overrides: what users change in a stack's template beyond what manifests can say.

#pragma once

#include "io/file.h"
#include "io/process.h"

#include <functional>
#include <string>

namespace copilot::deploy {

/// For whom a template is changed; CDK programs are told in variables.
struct OverrideContext {
    std::string app;
    std::string env;
    /// Called with what a CDK program's tools print.
    std::function<void(std::string_view)> on_output{};
    /// Runs one program.
    std::function<io::ProcessResult(const io::ProcessSpec&)> program = io::run;
};

/// `template_body` as the folder `directory` changes it. Without that folder, as it is. With
/// `cfn.patches.yml`: patched. Else with `cdk.json`: what the CDK program in the folder makes of
/// it, with the npm or yarn that is installed. Throws Error for an empty folder, a patch that does
/// not fit, and a program that fails.
[[nodiscard]] std::string overridden(
    const io::Path& directory, const std::string& template_body, const OverrideContext& context
);

} // namespace copilot::deploy
