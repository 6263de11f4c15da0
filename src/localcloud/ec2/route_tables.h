// Route tables, as a VPC's creation and CreateRouteTable both make them.

#pragma once

#include "localcloud/cloud.h"
#include "localcloud/ec2/route_table.h"
#include "localcloud/ec2/vpc.h"

namespace copilot::localcloud::ec2 {

/// A table with the route to the VPC itself and nothing else.
RouteTable make_route_table(Call& call, const Vpc& vpc, const Dictionary<std::string>& tags);

/// A VPC's own table, for every subnet that has no other.
RouteTable make_main_route_table(Call& call, const Vpc& vpc);

/// The table that the subnet is associated with itself; nothing when the main one serves it.
[[nodiscard]] std::optional<RouteTable>
own_route_table(Call& call, const std::string& vpc_id, const std::string& subnet_id);

} // namespace copilot::localcloud::ec2
