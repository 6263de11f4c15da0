// Amazon Route 53: zones and their records. Private zones are answered by their VPCs' resolvers.

#include "localcloud/route53/operations.h"

namespace copilot::localcloud::route53 {

void register_operations(Cloud& cloud) {
    register_changes(cloud);
    register_hosted_zones(cloud);
    register_tags(cloud);
    register_zone_vpcs(cloud);
}

} // namespace copilot::localcloud::route53
