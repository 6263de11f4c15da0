// Reading, checking and writing IpPermissions.

#include "localcloud/ec2/permissions.h"

#include "host/ipv4.h"
#include "localcloud/ec2/find.h"
#include "localcloud/ec2/tagging.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;

struct NamedProtocol {
    std::string_view number;
    std::string_view name;
};

constexpr std::array named_protocols{
    NamedProtocol{"1", "icmp"},
    NamedProtocol{"6", "tcp"},
    NamedProtocol{"17", "udp"},
    NamedProtocol{"58", "icmpv6"},
    NamedProtocol{"all", "-1"},
};

aws::ServiceError invalid(const std::string& message) {
    return {"InvalidParameterValue", message};
}

std::string read_protocol(const std::optional<std::string>& text) {
    constexpr int largest = 255;
    auto protocol = text.value_or("");
    std::ranges::transform(protocol, protocol.begin(), [](unsigned char c) {
        return static_cast<char>(std::tolower(c));
    });
    for (const auto& [number, name] : named_protocols)
        if (protocol == number || protocol == name)
            return std::string(name);
    int number = -1;
    const auto* end = protocol.data() + protocol.size();
    const auto parsed = std::from_chars(protocol.data(), end, number);
    if (parsed.ec != std::errc{} || parsed.ptr != end || number < 0 || number > largest)
        throw invalid(format("Invalid value '{}' for IP protocol. Unknown protocol.", protocol));
    return protocol;
}

void read_ports(const api::IpPermission& permission, SecurityGroupRule& rule) {
    constexpr std::int64_t largest = 65535;
    const bool has_ports = rule.protocol == "tcp" || rule.protocol == "udp";
    const bool is_icmp = rule.protocol.starts_with("icmp");
    if (!has_ports && !is_icmp)
        return;
    if (has_ports && (!permission.from_port || !permission.to_port))
        throw invalid(
            "Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange."
        );
    rule.from_port = permission.from_port.value_or(-1);
    rule.to_port = permission.to_port.value_or(-1);
    if (has_ports && rule.from_port == -1 && rule.to_port == -1) {
        rule.from_port = 0;
        rule.to_port = largest;
    }
    if (has_ports
        && (rule.from_port < 0 || rule.to_port > largest || rule.from_port > rule.to_port))
        throw invalid(format("Invalid TCP/UDP port range ({}:{})", rule.from_port, rule.to_port));
}

std::string read_cidr(const std::optional<std::string>& text) {
    const auto range = host::Ipv4Range::parse(text.value_or(""));
    if (!range || text->find('/') == std::string::npos)
        throw invalid(format("CIDR block {} is malformed", text.value_or("")));
    return range->text();
}

/// IPv6 is kept and described, and never matches: nothing here has such an address.
std::string read_cidr_ipv6(const std::optional<std::string>& text) {
    const auto cidr = text.value_or("");
    if (cidr.find(':') == std::string::npos || cidr.find('/') == std::string::npos)
        throw invalid(format("CIDR block {} is malformed", cidr));
    return cidr;
}

std::string read_peer(const Call& call, const api::UserIdGroupPair& pair) {
    if (!pair.group_id)
        throw aws::ServiceError(
            "MissingParameter", "A peer group must be named by its ID: GroupId is missing"
        );
    if (pair.user_id && *pair.user_id != call.caller.account)
        throw aws::ServiceError(
            "InvalidGroup.NotFound",
            format(
                "You have specified two resources that belong to different networks: {}",
                *pair.group_id
            )
        );
    return require<SecurityGroup>(call, *pair.group_id).group_id;
}

void check_description(const std::optional<std::string>& text) {
    constexpr std::size_t longest = 255;
    if (text && text->size() > longest)
        throw invalid("Invalid rule description. Rule descriptions have at most 255 characters.");
}

void read_permission(
    const Call& call, const api::IpPermission& permission, std::vector<SecurityGroupRule>& into
) {
    SecurityGroupRule rule{.rule_id = {}, .protocol = read_protocol(permission.ip_protocol)};
    read_ports(permission, rule);
    const auto add = [&](std::string SecurityGroupRule::* peer,
                         std::string value,
                         const std::optional<std::string>& description) {
        check_description(description);
        auto& added = into.emplace_back(rule);
        added.*peer = std::move(value);
        added.description = description.value_or("");
    };
    const auto before = into.size();
    for (const auto& range : permission.ip_ranges)
        add(&SecurityGroupRule::cidr_ipv4, read_cidr(range.cidr_ip), range.description);
    for (const auto& range : permission.ipv6_ranges)
        add(&SecurityGroupRule::cidr_ipv6, read_cidr_ipv6(range.cidr_ipv6), range.description);
    for (const auto& list : permission.prefix_list_ids)
        add(&SecurityGroupRule::prefix_list_id,
            require<PrefixList>(call, list.prefix_list_id.value_or("")).prefix_list_id,
            list.description);
    for (const auto& pair : permission.user_id_group_pairs)
        add(&SecurityGroupRule::peer_group_id, read_peer(call, pair), pair.description);
    if (into.size() == before)
        throw aws::ServiceError(
            "MissingParameter", "The request must contain a source or destination for each rule"
        );
}

std::optional<std::string> some(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

bool shows_ports(const SecurityGroupRule& rule) {
    return rule.protocol == "tcp" || rule.protocol == "udp" || rule.protocol.starts_with("icmp");
}

void write_peer(const Call& call, const SecurityGroupRule& rule, api::IpPermission& into) {
    const auto description = some(rule.description);
    if (!rule.cidr_ipv4.empty())
        into.ip_ranges.push_back({.description = description, .cidr_ip = rule.cidr_ipv4});
    if (!rule.cidr_ipv6.empty())
        into.ipv6_ranges.push_back({.description = description, .cidr_ipv6 = rule.cidr_ipv6});
    if (!rule.prefix_list_id.empty())
        into.prefix_list_ids.push_back(
            {.description = description, .prefix_list_id = rule.prefix_list_id}
        );
    if (rule.peer_group_id.empty())
        return;
    auto& pair = into.user_id_group_pairs.emplace_back();
    pair.description = description;
    pair.user_id = call.caller.account;
    pair.group_id = rule.peer_group_id;
}

} // namespace

std::vector<SecurityGroupRule>
read_permissions(const Call& call, const std::vector<api::IpPermission>& permissions) {
    std::vector<SecurityGroupRule> rules;
    for (const auto& permission : permissions)
        read_permission(call, permission, rules);
    return rules;
}

std::vector<api::IpPermission>
write_permissions(const Call& call, const std::vector<SecurityGroupRule>& rules) {
    std::vector<api::IpPermission> written;
    for (const auto& rule : rules) {
        const auto from = shows_ports(rule) ? std::optional(rule.from_port) : std::nullopt;
        const auto to = shows_ports(rule) ? std::optional(rule.to_port) : std::nullopt;
        auto same = std::ranges::find_if(written, [&](const api::IpPermission& one) {
            return one.ip_protocol == rule.protocol && one.from_port == from && one.to_port == to;
        });
        if (same == written.end()) {
            same = written.insert(written.end(), api::IpPermission{});
            same->ip_protocol = rule.protocol;
            same->from_port = from;
            same->to_port = to;
        }
        write_peer(call, rule, *same);
    }
    return written;
}

api::SecurityGroupRule describe_rule(
    const Call& call, const SecurityGroup& group, const SecurityGroupRule& rule, bool egress
) {
    api::SecurityGroupRule described;
    described.security_group_rule_id = rule.rule_id;
    described.group_id = group.group_id;
    described.group_owner_id = call.caller.account;
    described.is_egress = egress;
    described.ip_protocol = rule.protocol;
    described.from_port = rule.from_port;
    described.to_port = rule.to_port;
    described.cidr_ipv4 = some(rule.cidr_ipv4);
    described.cidr_ipv6 = some(rule.cidr_ipv6);
    described.prefix_list_id = some(rule.prefix_list_id);
    if (!rule.peer_group_id.empty()) {
        auto& peer = described.referenced_group_info.emplace();
        peer.group_id = rule.peer_group_id;
        peer.user_id = call.caller.account;
        peer.vpc_id = group.vpc_id;
    }
    described.description = some(rule.description);
    described.tags = write_tags(rule.tags);
    described.security_group_rule_arn = call.arn("ec2", "security-group-rule/" + rule.rule_id);
    return described;
}

std::string words_of(const SecurityGroupRule& rule) {
    auto protocol = rule.protocol;
    std::ranges::transform(protocol, protocol.begin(), [](unsigned char c) {
        return static_cast<char>(std::toupper(c));
    });
    const auto peer = rule.cidr_ipv4 + rule.cidr_ipv6 + rule.prefix_list_id + rule.peer_group_id;
    if (!shows_ports(rule))
        return format("peer: {}, {}, ALLOW", peer, protocol == "-1" ? "ALL" : protocol);
    return format(
        "peer: {}, {}, from port: {}, to port: {}, ALLOW",
        peer,
        protocol,
        rule.from_port,
        rule.to_port
    );
}

} // namespace copilot::localcloud::ec2
