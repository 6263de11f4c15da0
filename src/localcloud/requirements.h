#pragma once

namespace copilot::localcloud {

/// Throws Error, one sentence with the way out, unless this process is root's and every program
/// that the local cloud stands on is installed.
void check_requirements();

} // namespace copilot::localcloud
