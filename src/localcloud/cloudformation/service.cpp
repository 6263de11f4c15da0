// CloudFormation: stacks, change sets, templates, exports, stack sets. The operations record what
// is to be done; the engine (localcloud/engine) does it.

#include "localcloud/cloud.h"

namespace copilot::localcloud::cloudformation {

void register_stacks(Cloud& cloud);
void register_resources(Cloud& cloud);
void register_change_sets(Cloud& cloud);

void register_operations(Cloud& cloud) {
    register_stacks(cloud);
    register_resources(cloud);
    register_change_sets(cloud);
}

} // namespace copilot::localcloud::cloudformation
