#pragma once

#include "localcloud/cloud.h"

namespace copilot::localcloud {

/// Registers the handlers of every service of services.inc.
void register_services(Cloud& cloud);

} // namespace copilot::localcloud
