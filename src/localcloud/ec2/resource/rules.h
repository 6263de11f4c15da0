// Rules of security groups as three resource types write them.

#pragma once

#include "aws/api/ec2/ip_permission.h"
#include "cfn/resource/ec2/security_group.h"
#include "localcloud/ec2/resource/shared.h"

namespace copilot::localcloud::ec2 {

/// One rule's peer: at most one is set.
struct RulePeer {
    cfn::Text cidr_ip{};
    cfn::Text cidr_ipv6{};
    cfn::Text prefix_list_id{};
    cfn::Text group_id{};
};

/// A rule that has IpProtocol, FromPort, ToPort and Description, and its peer.
template <typename Rule>
[[nodiscard]] aws::ec2::IpPermission permission(const Rule& rule, const RulePeer& peer) {
    const auto description = optional_text(rule.description);
    aws::ec2::IpPermission written;
    written.ip_protocol = optional_text(rule.ip_protocol);
    written.from_port = optional_number(rule.from_port);
    written.to_port = optional_number(rule.to_port);
    if (peer.cidr_ip)
        written.ip_ranges = {{.description = description, .cidr_ip = *peer.cidr_ip}};
    if (peer.cidr_ipv6)
        written.ipv6_ranges = {{.description = description, .cidr_ipv6 = *peer.cidr_ipv6}};
    if (peer.prefix_list_id)
        written.prefix_list_ids = {
            {.description = description, .prefix_list_id = *peer.prefix_list_id}
        };
    if (peer.group_id) {
        auto& pair = written.user_id_group_pairs.emplace_back();
        pair.description = description;
        pair.group_id = *peer.group_id;
    }
    return written;
}

/// From a rule that names where packets come from.
template <typename Rule>
[[nodiscard]] aws::ec2::IpPermission ingress_permission(const Rule& rule) {
    return permission(
        rule,
        {rule.cidr_ip, rule.cidr_ipv6, rule.source_prefix_list_id, rule.source_security_group_id}
    );
}

/// From a rule that names where packets go.
template <typename Rule>
[[nodiscard]] aws::ec2::IpPermission egress_permission(const Rule& rule) {
    return permission(
        rule,
        {rule.cidr_ip,
         rule.cidr_ipv6,
         rule.destination_prefix_list_id,
         rule.destination_security_group_id}
    );
}

} // namespace copilot::localcloud::ec2
