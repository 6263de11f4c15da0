#include "cli/env/init_questions.h"

#include "base/error.h"
#include "base/format.h"
#include "base/text.h"
#include "describe/network.h"
#include "manifest/network_text.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>

namespace copilot::cli::env {
namespace {

using manifest::NewEnvironment;
using term::Choice;
using term::Prompter;

constexpr std::size_t fewest_zones = 2;

std::vector<Choice> choices_of(const std::vector<describe::Vpc>& vpcs) {
    std::vector<Choice> choices;
    for (const auto& vpc : vpcs) {
        auto hint = vpc.cidr;
        if (!vpc.name.empty())
            hint += ", " + vpc.name;
        if (vpc.is_default)
            hint += ", the default VPC";
        choices.push_back({vpc.id, hint});
    }
    return choices;
}

std::vector<Choice> choices_of(const std::vector<describe::Subnet>& subnets, bool are_public) {
    std::vector<Choice> choices;
    for (const auto& subnet : subnets)
        if (subnet.is_public == are_public)
            choices.push_back(
                {subnet.id,
                 format(
                     "{}, {}{}",
                     subnet.cidr,
                     subnet.zone,
                     subnet.name.empty() ? "" : ", " + subnet.name
                 )}
            );
    return choices;
}

void ask_vpc(Prompter& prompter, const aws::Client& there, NewEnvironment::ImportedVpc& vpc) {
    if (vpc.id.empty()) {
        const auto vpcs = describe::vpcs(there);
        if (vpcs.empty())
            throw Error(
                "there is no VPC in this account and region to import",
                "take the default configuration, or make a VPC first"
            );
        vpc.id = prompter.select(
            {"Which VPC should the environment be in?", "VPC:", "--import-vpc-id"}, choices_of(vpcs)
        );
    }
    if (!describe::has_dns(there, vpc.id))
        throw Error(
            format("VPC {} has no DNS support, and services find each other by it", vpc.id),
            format("run `aws ec2 modify-vpc-attribute --vpc-id {} --enable-dns-support`", vpc.id)
        );
}

/// Refuses subnets that are not of this VPC, or not of this kind.
void check_subnets(
    const std::vector<describe::Subnet>& there,
    const std::vector<std::string>& chosen,
    bool are_public,
    const std::string& vpc
) {
    const std::string_view kind = are_public ? "public" : "private";
    if (chosen.size() == 1)
        throw UsageError(
            format("only one {} subnet was chosen", kind),
            "choose two or more, in different zones, or none"
        );
    for (const auto& id : chosen) {
        const auto found = std::ranges::find(there, id, &describe::Subnet::id);
        if (found == there.end())
            throw Error(format("VPC {} has no subnet {}", vpc, id));
        if (found->is_public != are_public)
            throw Error(
                format("subnet {} is not {}", id, kind),
                are_public ? "its route table has no route to an internet gateway"
                           : "its route table has a route to an internet gateway"
            );
    }
}

std::vector<std::string>
ask_subnets(Prompter& prompter, const std::vector<describe::Subnet>& there, bool are_public) {
    const auto choices = choices_of(there, are_public);
    if (choices.empty())
        return {};
    const std::string kind = are_public ? "public" : "private";
    return prompter.select_many(
        {format("Which {} subnets should it use?", kind),
         are_public ? "Public subnets:" : "Private subnets:",
         format("--import-{}-subnets", kind),
         are_public ? "Load balancers that face the internet are put here; choose none for an "
                      "environment without."
                    : "Services with `placement: private` are put here; choose none for an "
                      "environment without."},
        choices,
        0
    );
}

std::optional<std::string> check_cidr(const std::string& typed) {
    return manifest::is_cidr(typed) ? std::nullopt
                                    : std::optional<std::string>("write a range as 10.1.0.0/16");
}

/// Asks for as many ranges as there are zones, separated by commas.
std::vector<std::string> ask_ranges(
    Prompter& prompter, const term::Question& question, const std::vector<std::string>& otherwise
) {
    const auto count = otherwise.size();
    const auto typed = prompter.input(
        question,
        joined(otherwise, ","),
        [count](const std::string& text) -> std::optional<std::string> {
            const auto ranges = split(text, ',');
            if (ranges.size() != count)
                return format("write {} ranges, one a zone, with commas between them", count);
            const bool all = std::ranges::all_of(ranges, [](const auto& range) {
                return manifest::is_cidr(std::string(trimmed(range)));
            });
            return all ? std::nullopt : std::optional<std::string>("write ranges as 10.1.0.0/24");
        }
    );
    std::vector<std::string> ranges;
    for (const auto& range : split(typed, ','))
        ranges.emplace_back(trimmed(range));
    return ranges;
}

std::vector<std::string> ask_zones(Prompter& prompter, const aws::Client& there) {
    const auto zones = describe::zones(there);
    if (zones.size() < fewest_zones)
        throw Error("this region has fewer than two zones that can be used");
    std::vector<Choice> choices;
    for (const auto& zone : zones)
        choices.push_back({zone});
    return prompter.select_many(
        {"In which availability zones should it be?",
         "Availability zones:",
         "--override-az-names",
         "Two or more: load balancers need two."},
        choices,
        fewest_zones,
        {zones[0], zones[1]}
    );
}

} // namespace

void ask_imported(
    Prompter& prompter, const aws::Client& there, bool can_ask, NewEnvironment::ImportedVpc& vpc
) {
    ask_vpc(prompter, there, vpc);
    const auto subnets = describe::subnets(there, vpc.id);
    const bool none_given = vpc.public_subnets.empty() && vpc.private_subnets.empty();
    if (vpc.public_subnets.empty() && (can_ask || none_given))
        vpc.public_subnets = ask_subnets(prompter, subnets, true);
    if (vpc.private_subnets.empty() && (can_ask || none_given))
        vpc.private_subnets = ask_subnets(prompter, subnets, false);
    if (vpc.public_subnets.empty() && vpc.private_subnets.empty())
        throw UsageError(
            format("no subnet of VPC {} was chosen", vpc.id),
            "choose two public ones, two private ones, or both"
        );
    check_subnets(subnets, vpc.public_subnets, true, vpc.id);
    check_subnets(subnets, vpc.private_subnets, false, vpc.id);
}

void ask_adjusted(
    Prompter& prompter, const aws::Client& there, bool can_ask, NewEnvironment::AdjustedVpc& vpc
) {
    const std::string usual = "10.0.0.0/16";
    if (vpc.cidr.empty())
        vpc.cidr =
            can_ask
                ? prompter.input(
                      {"Which addresses should the VPC have?", "VPC CIDR:", "--override-vpc-cidr"},
                      usual,
                      check_cidr
                  )
                : usual;
    if (vpc.zones.empty() && can_ask)
        vpc.zones = ask_zones(prompter, there);
    const auto given = std::max(vpc.public_cidrs.size(), vpc.private_cidrs.size());
    const auto count = !vpc.zones.empty() ? vpc.zones.size() : std::max(given, fewest_zones);
    const auto fill = [&](std::vector<std::string>& ranges, bool are_public) {
        if (!ranges.empty())
            return;
        ranges = ranges_in(vpc.cidr, are_public ? 0 : count, count);
        if (can_ask)
            ranges = ask_ranges(
                prompter,
                {format(
                     "Which addresses should the {} subnets have?",
                     are_public ? "public" : "private"
                 ),
                 are_public ? "Public subnets CIDR:" : "Private subnets CIDR:",
                 are_public ? "--override-public-cidrs" : "--override-private-cidrs"},
                ranges
            );
    };
    fill(vpc.public_cidrs, true);
    fill(vpc.private_cidrs, false);
    if (vpc.public_cidrs.size() != count || vpc.private_cidrs.size() != count)
        throw UsageError(
            format(
                "there are {} zones, {} public and {} private ranges",
                count,
                vpc.public_cidrs.size(),
                vpc.private_cidrs.size()
            ),
            "name as many ranges of each kind as zones"
        );
}

std::vector<std::string> ranges_in(const std::string& vpc, std::size_t first, std::size_t count) {
    constexpr unsigned smallest = 28;
    const auto slash = vpc.find('/');
    in_addr address{};
    unsigned prefix = 0;
    const auto length = slash == std::string::npos ? std::string{} : vpc.substr(slash + 1);
    const auto* end = length.data() + length.size();
    const bool fits = slash != std::string::npos
                      && inet_pton(AF_INET, vpc.substr(0, slash).c_str(), &address) == 1
                      && std::from_chars(length.data(), end, prefix).ptr == end && prefix <= 32;
    const auto subnet = std::min(prefix + 8, smallest);
    if (!fits || subnet <= prefix || first + count > std::size_t{1} << (subnet - prefix))
        throw UsageError(
            format("{} cannot be cut into {} subnets", vpc, first + count),
            "choose a range such as 10.1.0.0/16"
        );
    const auto size = std::uint32_t{1} << (32 - subnet);
    const auto base = ntohl(address.s_addr) & ~((std::uint64_t{1} << (32 - prefix)) - 1);
    std::vector<std::string> ranges;
    for (auto i = first; i < first + count; ++i) {
        const auto at = static_cast<std::uint32_t>(base + i * size);
        ranges.push_back(
            format("{}.{}.{}.{}/{}", at >> 24, at >> 16 & 0xff, at >> 8 & 0xff, at & 0xff, subnet)
        );
    }
    return ranges;
}

} // namespace copilot::cli::env
