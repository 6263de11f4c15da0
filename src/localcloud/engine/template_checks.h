#pragma once

#include "aws/service_error.h"
#include "localcloud/engine/template.h"

namespace copilot::localcloud::engine {

/// ValidationError "Template format error: <reason>".
[[nodiscard]] aws::ServiceError template_error(const std::string& reason);

/// That every reference, condition and mapping that is mentioned is there, that conditions mention
/// no resources, and that every function is one that is known. Throws template_error.
void check_references(const Template& source);

} // namespace copilot::localcloud::engine
