// Hosted zones.
// https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zones-working-with.html

#include "aws/api/route53/create_hosted_zone.h"
#include "aws/api/route53/delete_hosted_zone.h"
#include "aws/api/route53/get_hosted_zone.h"
#include "aws/api/route53/list_hosted_zones.h"
#include "aws/api/route53/list_hosted_zones_by_name.h"
#include "localcloud/ec2/vpc.h"
#include "localcloud/paging.h"
#include "localcloud/route53/operations.h"
#include "localcloud/route53/zones.h"

#include <algorithm>
#include <charconv>

namespace copilot::localcloud::route53 {

namespace {

namespace api = aws::route53;

constexpr std::int64_t largest_page = 100;

api::HostedZone describe(const Call& call, const HostedZone& zone) {
    api::HostedZone described;
    described.id = "/hostedzone/" + zone.id;
    described.name = zone.name;
    described.caller_reference = zone.caller_reference;
    auto& config = described.config.emplace();
    if (!zone.comment.empty())
        config.comment = zone.comment;
    config.private_zone = zone.private_zone;
    described.resource_record_set_count =
        std::ssize(call.records.list<RecordSet>(call.global_place(), zone.id));
    return described;
}

std::optional<api::DelegationSet> delegation_of(const HostedZone& zone) {
    if (zone.private_zone)
        return std::nullopt;
    api::DelegationSet set;
    set.name_servers = zone.name_servers;
    return set;
}

void put_own_records(Call& call, const HostedZone& zone) {
    constexpr std::int64_t ns_ttl = 172'800;
    constexpr std::int64_t soa_ttl = 900;
    RecordSet ns;
    ns.hosted_zone_id = zone.id;
    ns.name = zone.name;
    ns.type = "NS";
    ns.ttl = ns_ttl;
    for (const auto& server : zone.name_servers)
        ns.values.push_back(server + ".");
    call.records.put(call.global_place(), ns);
    RecordSet soa = ns;
    soa.type = "SOA";
    soa.ttl = soa_ttl;
    soa.values = {ns.values.front() + " awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400"};
    call.records.put(call.global_place(), soa);
}

/// Names that nothing serves: delegations between zones here need no packets.
std::vector<std::string> name_servers_of(const std::string& zone_id) {
    std::vector<std::string> servers;
    for (int i = 1; i <= 4; ++i)
        servers.push_back(format("ns-{}.{}.dns.localhost", i, zone_id));
    std::ranges::for_each(servers, [](std::string& server) {
        std::ranges::transform(server, server.begin(), [](unsigned char c) {
            return static_cast<char>(std::tolower(c));
        });
    });
    return servers;
}

void check_vpc(Call& call, const api::VPC& vpc) {
    const Place place{call.caller.account, vpc.vpc_region.value_or(call.caller.region)};
    if (!call.records.find<ec2::Vpc>(place, vpc.vpc_id.value_or("")))
        throw aws::ServiceError(
            "InvalidVPCId",
            format("The VPC {} in region {} does not exist", vpc.vpc_id.value_or(""), place.region)
        );
}

void check_unused(Call& call, const api::CreateHostedZone::Input& input) {
    for (const auto& other : call.records.list<HostedZone>(call.global_place()))
        if (other.caller_reference == input.caller_reference)
            throw aws::ServiceError(
                "HostedZoneAlreadyExists",
                format(
                    "A hosted zone has already been created with the specified caller reference: "
                    "{}",
                    input.caller_reference
                ),
                409
            );
}

api::CreateHostedZone::Output written(Call& call, const HostedZone& zone) {
    api::CreateHostedZone::Output output;
    output.hosted_zone = describe(call, zone);
    output.change_info = note_change(call);
    output.delegation_set.name_servers = zone.name_servers;
    if (!zone.vpcs.empty())
        output.vpc = api::VPC{.vpc_region = zone.vpcs[0].region, .vpc_id = zone.vpcs[0].vpc_id};
    return output;
}

api::CreateHostedZone::Output
create_hosted_zone(const api::CreateHostedZone::Input& input, Call& call) {
    HostedZone zone;
    zone.id = new_id(call, "Z");
    if (const auto made_before = call.records.find<HostedZone>(call.global_place(), zone.id))
        return written(call, *made_before);
    check_unused(call, input);
    zone.name = canonical_name(input.name);
    zone.caller_reference = input.caller_reference;
    zone.name_servers = name_servers_of(zone.id);
    zone.private_zone = input.vpc.has_value();
    if (input.vpc) {
        check_vpc(call, *input.vpc);
        zone.vpcs = {
            {input.vpc->vpc_id.value_or(""), input.vpc->vpc_region.value_or(call.caller.region)}
        };
    }
    if (input.hosted_zone_config) {
        zone.comment = input.hosted_zone_config->comment.value_or("");
        if (input.hosted_zone_config->private_zone.value_or(false) && !input.vpc)
            throw aws::ServiceError("InvalidInput", "A private hosted zone needs a VPC");
    }
    call.records.put(call.global_place(), zone);
    put_own_records(call, zone);
    return written(call, zone);
}

aws::ServiceError managed_elsewhere(const HostedZone& zone) {
    return {
        "AccessDenied",
        format(
            "The resource hostedzone/{} can only be managed through {}",
            zone.id,
            zone.linked_service
        ),
        403
    };
}

bool is_own(const RecordSet& record, const HostedZone& zone) {
    return record.name == zone.name && (record.type == "NS" || record.type == "SOA");
}

api::DeleteHostedZone::Output
delete_hosted_zone(const api::DeleteHostedZone::Input& input, Call& call) {
    const auto zone = require_zone(call, input.id);
    if (!zone.linked_service.empty())
        throw managed_elsewhere(zone);
    const auto records = records_of(call, zone);
    for (const auto& record : records)
        if (!is_own(record, zone))
            throw aws::ServiceError(
                "HostedZoneNotEmpty",
                "The specified hosted zone contains non-required resource record sets and so "
                "cannot be deleted."
            );
    for (const auto& record : records)
        call.records.erase<RecordSet>(call.global_place(), record.record_id());
    call.records.erase<HostedZone>(call.global_place(), zone.id);
    return {.change_info = note_change(call)};
}

api::GetHostedZone::Output get_hosted_zone(const api::GetHostedZone::Input& input, Call& call) {
    const auto zone = require_zone(call, input.id);
    api::GetHostedZone::Output output;
    output.hosted_zone = describe(call, zone);
    output.delegation_set = delegation_of(zone);
    for (const auto& vpc : zone.vpcs)
        output.vpcs.push_back({.vpc_region = vpc.region, .vpc_id = vpc.vpc_id});
    return output;
}

std::int64_t read_max_items(const std::optional<std::string>& text) {
    std::int64_t number = largest_page;
    if (text) {
        const auto* end = text->data() + text->size();
        const auto parsed = std::from_chars(text->data(), end, number);
        if (parsed.ec != std::errc{} || parsed.ptr != end || number < 1)
            throw aws::ServiceError("InvalidInput", format("'{}' is not a number of items", *text));
    }
    return std::min(number, largest_page);
}

api::ListHostedZones::Output
list_hosted_zones(const api::ListHostedZones::Input& input, Call& call) {
    const auto zones = call.records.list<HostedZone>(call.global_place());
    const auto most = read_max_items(input.max_items);
    const auto bounds =
        page_bounds(zones.size(), most, input.marker, {largest_page, "InvalidInput"});
    api::ListHostedZones::Output output;
    for (auto i = bounds.begin; i < bounds.end; ++i)
        output.hosted_zones.push_back(describe(call, zones[i]));
    output.marker = input.marker.value_or("");
    output.is_truncated = bounds.next_token.has_value();
    output.next_marker = bounds.next_token;
    output.max_items = std::to_string(most);
    return output;
}

/// By labels from the right, beginning with the name that is asked for.
api::ListHostedZonesByName::Output
list_hosted_zones_by_name(const api::ListHostedZonesByName::Input& input, Call& call) {
    auto zones = call.records.list<HostedZone>(call.global_place());
    const auto key = [](const HostedZone& zone) { return std::pair{sort_key(zone.name), zone.id}; };
    std::ranges::sort(zones, [&](const auto& a, const auto& b) { return key(a) < key(b); });
    if (input.dns_name) {
        const std::pair first{
            sort_key(canonical_name(*input.dns_name)), bare_id(input.hosted_zone_id.value_or(""))
        };
        std::erase_if(zones, [&](const HostedZone& zone) { return key(zone) < first; });
    }
    const auto most = read_max_items(input.max_items);
    api::ListHostedZonesByName::Output output;
    output.dns_name = input.dns_name;
    output.hosted_zone_id = input.hosted_zone_id;
    output.max_items = std::to_string(most);
    for (const auto& zone : zones) {
        if (std::ssize(output.hosted_zones) == most) {
            output.is_truncated = true;
            output.next_dns_name = zone.name;
            output.next_hosted_zone_id = zone.id;
            break;
        }
        output.hosted_zones.push_back(describe(call, zone));
    }
    return output;
}

} // namespace

void register_hosted_zones(Cloud& cloud) {
    cloud.on<api::CreateHostedZone>(create_hosted_zone);
    cloud.on<api::DeleteHostedZone>(delete_hosted_zone);
    cloud.on<api::GetHostedZone>(get_hosted_zone);
    cloud.on<api::ListHostedZones>(list_hosted_zones);
    cloud.on<api::ListHostedZonesByName>(list_hosted_zones_by_name);
}

} // namespace copilot::localcloud::route53
