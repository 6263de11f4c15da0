// The operations of Elastic Load Balancing v2, one function per noun to register them.

#pragma once

#include "localcloud/cloud.h"

namespace copilot::localcloud::elbv2 {

void register_listener_certificates(Cloud& cloud);
void register_listeners(Cloud& cloud);
void register_load_balancers(Cloud& cloud);
void register_rules(Cloud& cloud);
void register_tags(Cloud& cloud);
void register_target_groups(Cloud& cloud);
void register_targets(Cloud& cloud);

} // namespace copilot::localcloud::elbv2
