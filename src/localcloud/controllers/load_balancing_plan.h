// What load balancers the records ask for, and what health checks say of targets: pure functions.

#pragma once

#include "host/front_door.h"
#include "host/load_balancer.h"
#include "localcloud/acm/certificate.h"
#include "localcloud/ec2/network_interface.h"
#include "localcloud/elbv2/listener.h"
#include "localcloud/elbv2/load_balancer.h"
#include "localcloud/elbv2/rule.h"
#include "localcloud/elbv2/target_group.h"
#include "localcloud/route53/hosted_zone.h"
#include "localcloud/route53/record_set.h"
#include "localcloud/state/records.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace copilot::localcloud {

/// Of every account and region.
struct LoadBalancingRecords {
    std::vector<Placed<elbv2::LoadBalancer>> load_balancers{};
    std::vector<elbv2::Listener> listeners{};
    std::vector<elbv2::Rule> rules{};
    std::vector<elbv2::TargetGroup> target_groups{};
    std::vector<Placed<elbv2::Target>> targets{};
    std::vector<ec2::NetworkInterface> interfaces{};
    std::vector<acm::Certificate> certificates{};
    std::vector<route53::HostedZone> hosted_zones{};
    std::vector<route53::RecordSet> record_sets{};
};

[[nodiscard]] LoadBalancingRecords read_load_balancing_records(Records& records);

/// "shop-Publi-1X-50dc6c495c0c9188": what the host calls a load balancer.
[[nodiscard]] std::string host_name_of(const elbv2::LoadBalancer& load_balancer);
/// "shop-Targe-2Y.6d0ecf831eec9f09": what the host calls a target group.
[[nodiscard]] std::string host_name_of(const elbv2::TargetGroup& group);

/// `certificates` are PEM files by ARN. Throws Error for what cannot be built yet, naming it.
[[nodiscard]] host::LoadBalancer plan_load_balancer(
    const LoadBalancingRecords& records,
    const elbv2::LoadBalancer& load_balancer,
    const std::map<std::string, std::string>& certificates
);

/// The names that the front door leads to load balancers: their own, and those of public zones that
/// are aliases of them.
[[nodiscard]] std::vector<host::Door> plan_doors(const LoadBalancingRecords& records);

/// What a target's record must say now; nothing when it says so already. `seen` is null when its
/// load balancer knows nothing of it.
[[nodiscard]] std::optional<elbv2::Target> change_of_health(
    const elbv2::Target& target,
    const elbv2::HealthCheck& check,
    const host::TargetHealth* seen,
    Timestamp now
);

/// Whether a draining target can go: it has no request left, or its time is over.
/// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html#deregistration-delay
[[nodiscard]] bool
has_drained(const elbv2::Target& target, const host::TargetHealth* seen, Timestamp now);

} // namespace copilot::localcloud
