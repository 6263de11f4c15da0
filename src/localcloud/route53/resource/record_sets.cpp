#include "localcloud/route53/resource/record_sets.h"

#include "aws/api/route53/change_resource_record_sets.h"
#include "aws/api/route53/list_hosted_zones_by_name.h"
#include "aws/api/route53/list_resource_record_sets.h"

#include <algorithm>
#include <cctype>

namespace copilot::localcloud::route53 {

namespace {

namespace api = aws::route53;

/// As Route 53 writes names: lower case, with a dot at the end.
std::string lower(std::string name) {
    std::ranges::transform(name, name.begin(), [](unsigned char c) {
        return static_cast<char>(std::tolower(c));
    });
    return name.ends_with('.') ? name : name + ".";
}

/// The record of this name and type as it is now, if the zone has it.
std::optional<api::ResourceRecordSet> current(
    const aws::Client& client, const std::string& zone_id, const api::ResourceRecordSet& wanted
) {
    api::ListResourceRecordSets::Input input;
    input.hosted_zone_id = zone_id;
    input.start_record_name = wanted.name;
    input.start_record_type = wanted.type;
    input.max_items = "1";
    const auto reply = client.try_call<api::ListResourceRecordSets>(input);
    if (!reply && reply.error().code() == "NoSuchHostedZone")
        return std::nullopt;
    if (!reply)
        throw in_context(reply.error(), "ListResourceRecordSets");
    const auto name = lower(wanted.name);
    for (const auto& record : reply->resource_record_sets)
        if (record.name == name && record.type == wanted.type)
            return record;
    return std::nullopt;
}

bool same_values(const api::ResourceRecordSet& a, const api::ResourceRecordSet& b) {
    if (a.alias_target.has_value() != b.alias_target.has_value())
        return false;
    if (a.alias_target)
        return lower(a.alias_target->dns_name) == lower(b.alias_target->dns_name)
               && a.alias_target->hosted_zone_id == b.alias_target->hosted_zone_id;
    return encode(a.resource_records) == encode(b.resource_records) && a.ttl == b.ttl;
}

void change_records(
    const aws::Client& client,
    const std::string& zone_id,
    const std::string& action,
    const std::vector<api::ResourceRecordSet>& records
) {
    api::ChangeResourceRecordSets::Input input;
    input.hosted_zone_id = zone_id;
    for (const auto& record : records)
        input.change_batch.changes.push_back({.action = action, .resource_record_set = record});
    if (!records.empty())
        client.call<api::ChangeResourceRecordSets>(input);
}

} // namespace

std::string
find_zone(const aws::Client& client, const cfn::Text& zone_id, const cfn::Text& zone_name) {
    if (zone_id)
        return *zone_id;
    api::ListHostedZonesByName::Input input;
    input.dns_name = zone_name.value_or("");
    const auto name = lower(*input.dns_name);
    for (const auto& zone : client.call<api::ListHostedZonesByName>(input).hosted_zones)
        if (zone.name == name)
            return zone.id;
    throw Error("no hosted zone has the name " + name);
}

void create_records(
    const aws::Client& client,
    const std::string& zone_id,
    const std::vector<api::ResourceRecordSet>& records
) {
    std::vector<api::ResourceRecordSet> missing;
    for (const auto& record : records) {
        const auto found = current(client, zone_id, record);
        if (!found || !same_values(*found, record))
            missing.push_back(record);
    }
    change_records(client, zone_id, "CREATE", missing);
}

void put_records(
    const aws::Client& client,
    const std::string& zone_id,
    const std::vector<api::ResourceRecordSet>& records
) {
    change_records(client, zone_id, "UPSERT", records);
}

void remove_records(
    const aws::Client& client,
    const std::string& zone_id,
    const std::vector<api::ResourceRecordSet>& records
) {
    std::vector<api::ResourceRecordSet> found;
    for (const auto& record : records)
        if (auto one = current(client, zone_id, record))
            found.push_back(*std::move(one));
    change_records(client, zone_id, "DELETE", found);
}

} // namespace copilot::localcloud::route53
