// The package of the stacks' Lambda functions: one zip for all of them, the function's Handler
// setting says which one to be.

#pragma once

#include <string>
#include <string_view>

namespace copilot::deploy {

/// The zip, embedded at build time. Throws Error in builds without one (with sanitizers).
[[nodiscard]] std::string_view function_package();

/// SHA-256 of the zip, in hexadecimal: its name in the artifact bucket.
[[nodiscard]] const std::string& function_package_hash();

/// Where a function's package lies in the artifact bucket:
/// "manual/scripts/custom-resources/envcontrollerfunction/<hash>.zip".
[[nodiscard]] std::string function_package_key(std::string_view function);

} // namespace copilot::deploy
