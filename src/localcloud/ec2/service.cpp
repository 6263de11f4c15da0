// Amazon EC2, as far as networks go.

#include "localcloud/ec2/operations.h"

namespace copilot::localcloud::ec2 {

void register_operations(Cloud& cloud) {
    register_addresses(cloud);
    register_flow_logs(cloud);
    register_internet_gateways(cloud);
    register_nat_gateways(cloud);
    register_network_acls(cloud);
    register_network_interfaces(cloud);
    register_prefix_lists(cloud);
    register_route_tables(cloud);
    register_routes(cloud);
    register_security_groups(cloud);
    register_security_group_rules(cloud);
    register_subnets(cloud);
    register_tags(cloud);
    register_vpcs(cloud);
    register_zones(cloud);
}

} // namespace copilot::localcloud::ec2
