// Elastic Load Balancing v2: application load balancers.

#include "localcloud/elbv2/operations.h"

namespace copilot::localcloud::elbv2 {

void register_operations(Cloud& cloud) {
    register_listener_certificates(cloud);
    register_listeners(cloud);
    register_load_balancers(cloud);
    register_rules(cloud);
    register_tags(cloud);
    register_target_groups(cloud);
    register_targets(cloud);
}

} // namespace copilot::localcloud::elbv2
