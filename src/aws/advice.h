// What to do about an error that AWS answered.

#pragma once

#include "aws/service_error.h"

namespace copilot::aws {

/// A sentence for the person who ran the command; empty where the error's own message must do.
[[nodiscard]] std::string advice_about(const ServiceError& error);

} // namespace copilot::aws
