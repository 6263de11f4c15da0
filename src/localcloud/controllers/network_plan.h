// What networks and firewalls the records ask for: a pure function.

#pragma once

#include "host/firewall.h"
#include "host/vpc_network.h"
#include "localcloud/ec2/flow_log.h"
#include "localcloud/ec2/internet_gateway.h"
#include "localcloud/ec2/nat_gateway.h"
#include "localcloud/ec2/network_acl.h"
#include "localcloud/ec2/network_interface.h"
#include "localcloud/ec2/prefix_list.h"
#include "localcloud/ec2/route_table.h"
#include "localcloud/ec2/security_group.h"
#include "localcloud/ec2/subnet.h"
#include "localcloud/ec2/vpc.h"
#include "localcloud/elbv2/load_balancer.h"
#include "localcloud/state/records.h"

#include <vector>

namespace copilot::localcloud {

/// Of every account and region: IDs are unique among all of them.
struct NetworkRecords {
    std::vector<ec2::Vpc> vpcs{};
    std::vector<ec2::Subnet> subnets{};
    std::vector<ec2::RouteTable> route_tables{};
    std::vector<ec2::InternetGateway> internet_gateways{};
    std::vector<ec2::NatGateway> nat_gateways{};
    std::vector<ec2::NetworkInterface> interfaces{};
    std::vector<ec2::SecurityGroup> groups{};
    std::vector<ec2::PrefixList> prefix_lists{};
    std::vector<ec2::NetworkAcl> network_acls{};
    std::vector<elbv2::LoadBalancer> load_balancers{};
    std::vector<ec2::FlowLog> flow_logs{};
};

struct NetworkPlan {
    host::VpcNetwork network;
    host::Firewall firewall;

    bool operator==(const NetworkPlan&) const = default;
};

[[nodiscard]] NetworkRecords read_network_records(Records& records);

/// Whether a flow log is of this network interface: by itself, its subnet or its VPC.
[[nodiscard]] bool is_of(const ec2::FlowLog& flow_log, const ec2::NetworkInterface& interface);

/// One for each VPC.
[[nodiscard]] std::vector<NetworkPlan> plan_networks(const NetworkRecords& records);

} // namespace copilot::localcloud
