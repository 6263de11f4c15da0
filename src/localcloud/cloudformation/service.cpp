// CloudFormation: stacks, change sets, templates, exports, stack sets. The operations record what
// is to be done; the engine (localcloud/engine) does it.

#include "localcloud/cloud.h"

namespace copilot::localcloud::cloudformation {

void register_stacks(Cloud& cloud);
void register_resources(Cloud& cloud);
void register_change_sets(Cloud& cloud);
void register_templates(Cloud& cloud);
void register_exports(Cloud& cloud);
void register_stack_sets(Cloud& cloud);
void register_stack_set_operations(Cloud& cloud);

void register_operations(Cloud& cloud) {
    register_stacks(cloud);
    register_resources(cloud);
    register_change_sets(cloud);
    register_templates(cloud);
    register_exports(cloud);
    register_stack_sets(cloud);
    register_stack_set_operations(cloud);
}

} // namespace copilot::localcloud::cloudformation
