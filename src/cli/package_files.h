#pragma once

#include "deploy/environment.h"
#include "io/file.h"

#include <string>

namespace copilot::cli {

/// Writes "<name>.yml" and "<name>.params.json" (parameters and tags, as CodePipeline takes them).
void write_package(
    const io::Path& directory, const std::string& name, const deploy::RenderedStack& stack
);

} // namespace copilot::cli
