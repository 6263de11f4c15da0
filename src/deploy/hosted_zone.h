// The Route 53 zone of an application's domain.

#pragma once

#include "aws/session.h"

#include <string>

namespace copilot::deploy {

/// The ID of the public zone named `domain` in the session's account. Throws Error where there is
/// none: an application's names go below a zone that its owner has.
[[nodiscard]] std::string
require_hosted_zone(const aws::Session& session, const std::string& domain);

} // namespace copilot::deploy
