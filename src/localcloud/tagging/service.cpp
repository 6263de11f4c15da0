// The Resource Groups Tagging API: what has which tags, across services.

#include "localcloud/cloud.h"

namespace copilot::localcloud::tagging {

void register_resources(Cloud& cloud);

void register_operations(Cloud& cloud) {
    register_resources(cloud);
}

} // namespace copilot::localcloud::tagging
