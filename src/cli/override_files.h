// The files that `override` commands write.

#pragma once

#include "cli/session.h"

#include <string>
#include <string_view>

namespace copilot::cli {

/// Asks for the tool unless `tool` names one, and writes the files of YAML patches into
/// `directory`. Throws Error when there is something in it, and for CDK, which this version runs
/// but does not scaffold. `what` is "the environments" or "service api".
void write_override_files(
    Session& session, const io::Path& directory, std::string tool, std::string_view what
);

} // namespace copilot::cli
