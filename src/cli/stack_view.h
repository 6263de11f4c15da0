// A stack operation as people see it: on a terminal a frame that is drawn again in place, elsewhere
// a line for everything that is finished.

#pragma once

#include "deploy/stack_progress.h"
#include "term/terminal.h"

#include <memory>

namespace copilot::cli {

[[nodiscard]] std::unique_ptr<deploy::StackProgress> stack_view(term::Terminal& terminal);

} // namespace copilot::cli
