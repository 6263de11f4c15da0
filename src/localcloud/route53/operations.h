// The operations of Route 53, one function per noun to register them.

#pragma once

#include "localcloud/cloud.h"

namespace copilot::localcloud::route53 {

void register_changes(Cloud& cloud);
void register_hosted_zones(Cloud& cloud);
void register_tags(Cloud& cloud);
void register_zone_vpcs(Cloud& cloud);

} // namespace copilot::localcloud::route53
