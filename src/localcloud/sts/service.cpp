// The Security Token Service: who calls, and temporary keys.

#include "localcloud/cloud.h"

namespace copilot::localcloud::sts {

void register_identity(Cloud& cloud);
void register_sessions(Cloud& cloud);

void register_operations(Cloud& cloud) {
    register_identity(cloud);
    register_sessions(cloud);
}

} // namespace copilot::localcloud::sts
