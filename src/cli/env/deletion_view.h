// The plan of a deletion, as people read it.

#pragma once

#include "deploy/deletion_plan.h"

#include <string>
#include <vector>

namespace copilot::cli::env {

/// Sections: what goes, what holds data, what stands in the way with its owner and the way out,
/// what could not be looked at. `delete_data` is what goes with its data.
[[nodiscard]] std::string deletion_text(
    const deploy::DeletionPlan& plan, const std::vector<std::string>& delete_data, bool colour
);

} // namespace copilot::cli::env
