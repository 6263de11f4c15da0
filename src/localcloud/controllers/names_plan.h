// What the resolver of each VPC answers, from the records: a pure function.

#pragma once

#include "host/resolver.h"
#include "localcloud/ec2/network_interface.h"
#include "localcloud/ec2/vpc.h"
#include "localcloud/elbv2/load_balancer.h"
#include "localcloud/route53/hosted_zone.h"
#include "localcloud/route53/record_set.h"
#include "localcloud/servicediscovery/instance.h"
#include "localcloud/servicediscovery/namespace.h"
#include "localcloud/servicediscovery/service.h"
#include "localcloud/state/records.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::localcloud {

/// Of every account and region.
struct NameRecords {
    std::vector<Placed<ec2::Vpc>> vpcs{};
    std::vector<ec2::NetworkInterface> interfaces{};
    std::vector<elbv2::LoadBalancer> load_balancers{};
    std::vector<servicediscovery::Namespace> namespaces{};
    std::vector<servicediscovery::Service> services{};
    std::vector<servicediscovery::Instance> instances{};
    std::vector<Placed<route53::HostedZone>> hosted_zones{};
    std::vector<route53::RecordSet> record_sets{};
};

[[nodiscard]] NameRecords read_name_records(Records& records);

/// What the machine's own resolver answers at `address`: every public zone, whose aliases lead to
/// load balancers' loopback addresses. Nothing while there is no public zone.
[[nodiscard]] std::optional<host::Resolver> plan_machine_resolver(
    const NameRecords& records, host::Ipv4 address, const std::vector<std::string>& forwarders
);

/// One for each VPC that has DNS support.
[[nodiscard]] std::vector<host::Resolver>
plan_resolvers(const NameRecords& records, const std::vector<std::string>& forwarders);

} // namespace copilot::localcloud
