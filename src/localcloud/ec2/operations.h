// The operations of EC2, one function per noun to register them.

#pragma once

#include "localcloud/cloud.h"

namespace copilot::localcloud::ec2 {

void register_addresses(Cloud& cloud);
void register_flow_logs(Cloud& cloud);
void register_internet_gateways(Cloud& cloud);
void register_nat_gateways(Cloud& cloud);
void register_network_acls(Cloud& cloud);
void register_network_interfaces(Cloud& cloud);
void register_prefix_lists(Cloud& cloud);
void register_route_tables(Cloud& cloud);
void register_routes(Cloud& cloud);
void register_security_groups(Cloud& cloud);
void register_security_group_rules(Cloud& cloud);
void register_subnets(Cloud& cloud);
void register_tags(Cloud& cloud);
void register_vpcs(Cloud& cloud);
void register_zones(Cloud& cloud);

} // namespace copilot::localcloud::ec2
