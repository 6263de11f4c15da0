// The pieces of a VPC's nftables table as text, each a pure function.

#pragma once

#include "host/firewall.h"

#include <set>
#include <string>
#include <vector>

namespace copilot::host {

/// Names in the table: an identifier has no "-".
[[nodiscard]] std::string members_set(const std::string& group_id);
[[nodiscard]] std::string ingress_chain(const std::string& group_id);
[[nodiscard]] std::string egress_chain(const std::string& group_id);

/// One line per allowed source, each "ip saddr ... tcp dport 80 accept". A group that is not among
/// `groups` has no members, and a rule for it no line.
[[nodiscard]] std::vector<std::string>
ingress_lines(const FirewallGroup& group, const std::set<std::string>& groups);
[[nodiscard]] std::vector<std::string>
egress_lines(const FirewallGroup& group, const std::set<std::string>& groups);

/// The table without groups and members: what a packet passes whatever they are.
[[nodiscard]] std::string firewall_frame(const Firewall& firewall);

} // namespace copilot::host
