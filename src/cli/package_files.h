#pragma once

#include "deploy/environment.h"
#include "io/file.h"

#include <string>

namespace copilot::cli {

/// Writes a template, and its parameters and tags in the form that CodePipeline takes.
void write_package(
    const io::Path& template_file,
    const io::Path& parameters_file,
    const deploy::RenderedStack& stack
);

} // namespace copilot::cli
