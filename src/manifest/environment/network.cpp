// The rules of `network`. A VPC is imported (by IDs), adjusted (by CIDRs), or left to the defaults;
// the fields of one do not mix with another's.

#include "manifest/environment/network.h"

#include <set>

namespace copilot::manifest::environment {
namespace {

constexpr std::int64_t default_retention_days = 14;

bool given(const std::optional<std::string>& text) {
    return text && !text->empty();
}

void validate_subnet(const Subnet& subnet, const Place& at) {
    if (given(subnet.id) && given(subnet.cidr))
        at["cidr"].error("must not be specified beside \"id\"");
    if (given(subnet.id) && given(subnet.az))
        at["az"].error("must not be specified beside \"id\"");
}

void validate_imported(const std::vector<Subnet>& subnets, const Place& at) {
    for (std::size_t i = 0; i < subnets.size(); ++i)
        if (!given(subnets[i].id))
            at[i]["id"].error("must be specified: the VPC is imported");
    if (subnets.size() == 1)
        at.error("must have at least two subnets, or none: load balancers need two zones");
}

void validate_imported(const Subnets& subnets, const Place& at) {
    validate_imported(subnets.public_subnets, at["public"]);
    validate_imported(subnets.private_subnets, at["private"]);
    if (subnets.public_subnets.empty() && subnets.private_subnets.empty())
        at.error("must name subnets of the imported VPC");
}

std::set<std::string> zones_of(const std::vector<Subnet>& subnets) {
    std::set<std::string> zones;
    for (const auto& subnet : subnets)
        if (given(subnet.az))
            zones.insert(*subnet.az);
    return zones;
}

std::set<std::string> cidrs_of(const std::vector<Subnet>& subnets) {
    std::set<std::string> cidrs;
    for (const auto& subnet : subnets)
        if (given(subnet.cidr))
            cidrs.insert(*subnet.cidr);
    return cidrs;
}

void validate_adjusted(
    const std::vector<Subnet>& subnets, const std::set<std::string>& zones, const Place& at
) {
    if (subnets.empty()) {
        at.error("must be specified: \"cidr\" of the VPC is");
        return;
    }
    bool complete = true;
    for (std::size_t i = 0; i < subnets.size(); ++i)
        if (!given(subnets[i].cidr)) {
            at[i]["cidr"].error("must be specified");
            complete = false;
        }
    if (complete && !zones.empty() && cidrs_of(subnets).size() != zones.size())
        at.error(format(
            "must have one CIDR for each zone: there are {} CIDRs and {} zones",
            cidrs_of(subnets).size(),
            zones.size()
        ));
}

void validate_adjusted(const Subnets& subnets, const Place& at) {
    const auto zones = zones_of(subnets.public_subnets);
    validate_adjusted(subnets.public_subnets, zones, at["public"]);
    validate_adjusted(subnets.private_subnets, zones, at["private"]);
    if (zones != zones_of(subnets.private_subnets))
        at.error("must have the same zones in \"public\" and \"private\"");
    else if (zones.size() == 1)
        at.error("must be in at least two zones");
    else if (zones.empty() && subnets.public_subnets.size() != subnets.private_subnets.size())
        at.error("must have as many subnets in \"public\" as in \"private\"");
}

void validate_subnets(const Vpc& vpc, const Place& at) {
    const auto subnets = vpc.subnets.value_or(Subnets{});
    for (std::size_t i = 0; i < subnets.public_subnets.size(); ++i)
        validate_subnet(subnets.public_subnets[i], at["public"][i]);
    for (std::size_t i = 0; i < subnets.private_subnets.size(); ++i)
        validate_subnet(subnets.private_subnets[i], at["private"][i]);
    if (vpc.imported())
        validate_imported(subnets, at);
    else if (vpc.adjusted())
        validate_adjusted(subnets, at);
    else if (vpc.subnets)
        at.error(
            "needs \"id\" or \"cidr\" of the VPC",
            "without either, the VPC and its subnets have the default ranges"
        );
}

} // namespace

std::optional<std::int64_t> Vpc::flow_log_retention() const {
    if (!flow_logs)
        return std::nullopt;
    if (const auto* on = std::get_if<bool>(&*flow_logs))
        return *on ? std::optional(default_retention_days) : std::nullopt;
    return std::get<FlowLogs>(*flow_logs).retention.value_or(default_retention_days);
}

void validate(const Network& network, const Place& at) {
    if (!network.vpc)
        return;
    const auto& vpc = *network.vpc;
    if (vpc.imported() && vpc.adjusted())
        at["vpc"]["cidr"].error(
            "must not be specified beside \"id\"",
            "an imported VPC has its range already; remove one of the two"
        );
    else
        validate_subnets(vpc, at["vpc"]["subnets"]);
}

} // namespace copilot::manifest::environment
