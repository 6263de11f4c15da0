#pragma once

#include "base/fields.h"

namespace copilot::localcloud::elbv2 {

/// Where a load balancer stands in one zone.
struct LoadBalancerZone {
    std::string zone_name{};
    std::string subnet_id{};
    std::string network_interface_id{}; ///< Its address is what the VPC sees.

    bool operator==(const LoadBalancerZone&) const = default;

    static void fields(auto& self, auto& x) {
        x("ZoneName", self.zone_name);
        x("SubnetId", self.subnet_id);
        x("NetworkInterfaceId", self.network_interface_id);
    }
};

struct LoadBalancer {
    static constexpr std::string_view kind = "elbv2/load-balancer";

    std::string arn{};
    std::string name{};
    std::string type = "application";       ///< Or "network".
    std::string scheme = "internet-facing"; ///< Or "internal".
    /// "provisioning" until the load balancing controller has it running and writes "active", or
    /// "failed" with a reason.
    std::string state = "provisioning";
    std::string state_reason{};
    std::string vpc_id{};
    std::vector<LoadBalancerZone> zones{};
    std::vector<std::string> security_group_ids{};
    /// "<name>-<hash>.<region>.elb.localhost", with "internal-" in front of an internal one. In the
    /// VPC it resolves to the interfaces' addresses, on the host to loopback.
    std::string dns_name{};
    std::string canonical_hosted_zone_id{};
    /// "127.x.y.z", its own on the whole machine: where the host reaches its listeners.
    std::string loopback_address{};
    Dictionary<std::string> attributes{
    }; ///< "idle_timeout.timeout_seconds" and so on, all of them.
    Timestamp created_time{};
    Dictionary<std::string> tags{};

    [[nodiscard]] std::string record_id() const { return arn; }

    [[nodiscard]] std::string parent_id() const { return vpc_id; }

    static void fields(auto& self, auto& x) {
        x("Arn", self.arn);
        x("Name", self.name);
        x("Type", self.type);
        x("Scheme", self.scheme);
        x("State", self.state);
        x("StateReason", self.state_reason);
        x("VpcId", self.vpc_id);
        x("Zones", self.zones);
        x("SecurityGroupIds", self.security_group_ids);
        x("DnsName", self.dns_name);
        x("CanonicalHostedZoneId", self.canonical_hosted_zone_id);
        x("LoopbackAddress", self.loopback_address);
        x("Attributes", self.attributes);
        x("CreatedTime", self.created_time);
        x("Tags", self.tags);
    }
};

/// A loopback address in use; one pool for the whole machine.
struct LoopbackAddress {
    static constexpr std::string_view kind = "elbv2/loopback-address";

    std::string address{};
    std::string load_balancer_arn{};

    [[nodiscard]] std::string record_id() const { return address; }

    static void fields(auto& self, auto& x) {
        x("Address", self.address);
        x("LoadBalancerArn", self.load_balancer_arn);
    }
};

} // namespace copilot::localcloud::elbv2
