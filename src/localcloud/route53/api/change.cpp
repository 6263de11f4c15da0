// Record sets and their changes: a batch is made as a whole or not at all.
// https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeResourceRecordSets.html

#include "localcloud/route53/change.h"

#include "aws/api/route53/change_resource_record_sets.h"
#include "aws/api/route53/get_change.h"
#include "aws/api/route53/list_resource_record_sets.h"
#include "localcloud/route53/operations.h"
#include "localcloud/route53/zones.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace copilot::localcloud::route53 {

namespace {

namespace api = aws::route53;

constexpr std::array types{"A", "AAAA", "CAA", "CNAME", "MX", "NS", "PTR", "SOA", "SRV", "TXT"};

aws::ServiceError invalid_batch(const std::string& message) {
    return {"InvalidChangeBatch", format("[{}]", message)};
}

std::string words_of(const RecordSet& record) {
    return format("[name='{}', type='{}']", record.name, record.type);
}

void check_routing(const api::ResourceRecordSet& set) {
    if (set.set_identifier || set.weight || set.region || set.geo_location || set.failover
        || set.multi_value_answer || set.health_check_id)
        throw aws::ServiceError(
            "InvalidInput",
            format(
                "Routing policies and health checks of records are not supported here: {}", set.name
            )
        );
}

RecordSet read_record(const HostedZone& zone, const api::ResourceRecordSet& set) {
    constexpr std::int64_t alias_ttl = 60;
    check_routing(set);
    RecordSet record;
    record.hosted_zone_id = zone.id;
    record.name = canonical_name(set.name);
    record.type = set.type;
    record.ttl = set.ttl.value_or(alias_ttl);
    for (const auto& value : set.resource_records)
        record.values.push_back(value.value);
    if (set.alias_target)
        record.alias = AliasTarget{
            .dns_name = canonical_name(set.alias_target->dns_name),
            .hosted_zone_id = set.alias_target->hosted_zone_id,
            .evaluate_target_health = set.alias_target->evaluate_target_health,
        };
    return record;
}

void check_record(const HostedZone& zone, const RecordSet& record) {
    if (std::ranges::find(types, record.type) == types.end())
        throw aws::ServiceError(
            "InvalidInput", format("'{}' is not a type of record", record.type)
        );
    const bool inside = record.name == zone.name || record.name.ends_with("." + zone.name);
    if (!inside)
        throw invalid_batch(
            format("RRSet with DNS name {} is not permitted in zone {}", record.name, zone.name)
        );
    if (record.alias.has_value() == !record.values.empty())
        throw invalid_batch(
            format("A record set has either records or an alias target {}", words_of(record))
        );
    if (record.type == "CNAME" && record.name == zone.name)
        throw invalid_batch(format(
            "RRSet of type CNAME with DNS name {} is not permitted at apex in zone {}",
            record.name,
            zone.name
        ));
}

/// A CNAME stands alone at its name.
void check_neighbours(const Call& call, const HostedZone& zone, const RecordSet& record) {
    for (const auto& other : records_of(call, zone))
        if (other.name == record.name && other.type != record.type
            && (other.type == "CNAME" || record.type == "CNAME"))
            throw invalid_batch(format(
                "RRSet of type {} with DNS name {} is not permitted as it conflicts with other "
                "records with the same DNS name in zone {}",
                record.type,
                record.name,
                zone.name
            ));
}

bool same_values(const RecordSet& a, const RecordSet& b) {
    return a.ttl == b.ttl && a.alias == b.alias && std::ranges::is_permutation(a.values, b.values);
}

void remove_record(Call& call, const RecordSet& record, const std::optional<RecordSet>& existing) {
    if (!existing)
        throw invalid_batch(
            format("Tried to delete resource record set {} but it was not found", words_of(record))
        );
    if (!same_values(record, *existing))
        throw invalid_batch(format(
            "Tried to delete resource record set {} but the values provided do not match the "
            "current values",
            words_of(record)
        ));
    call.records.erase<RecordSet>(call.global_place(), record.record_id());
}

void apply(Call& call, const HostedZone& zone, const api::Change& change) {
    const auto record = read_record(zone, change.resource_record_set);
    check_record(zone, record);
    const auto existing = call.records.find<RecordSet>(call.global_place(), record.record_id());
    if (change.action == "DELETE") {
        remove_record(call, record, existing);
        return;
    }
    if (change.action != "CREATE" && change.action != "UPSERT")
        throw aws::ServiceError(
            "InvalidInput", format("The action '{}' is not CREATE, DELETE or UPSERT", change.action)
        );
    if (change.action == "CREATE" && existing)
        throw invalid_batch(
            format("Tried to create resource record set {} but it already exists", words_of(record))
        );
    check_neighbours(call, zone, record);
    call.records.put(call.global_place(), record);
}

api::ChangeResourceRecordSets::Output
change_resource_record_sets(const api::ChangeResourceRecordSets::Input& input, Call& call) {
    const auto zone = require_zone(call, input.hosted_zone_id);
    if (!zone.linked_service.empty())
        throw aws::ServiceError(
            "AccessDenied",
            format(
                "The resource hostedzone/{} can only be managed through {}",
                zone.id,
                zone.linked_service
            ),
            403
        );
    for (const auto& change : input.change_batch.changes)
        apply(call, zone, change);
    return {.change_info = note_change(call, input.change_batch.comment.value_or(""))};
}

api::GetChange::Output get_change(const api::GetChange::Input& input, Call& call) {
    const auto found = call.records.find<Change>(call.global_place(), bare_id(input.id));
    if (!found)
        throw aws::ServiceError(
            "NoSuchChange", format("A change with the ID {} does not exist", input.id), 404
        );
    api::GetChange::Output output;
    output.change_info.id = "/change/" + found->id;
    output.change_info.status = "INSYNC";
    output.change_info.submitted_at = found->submitted_at;
    if (!found->comment.empty())
        output.change_info.comment = found->comment;
    return output;
}

api::ResourceRecordSet describe(const RecordSet& record) {
    api::ResourceRecordSet described;
    described.name = record.name;
    described.type = record.type;
    if (record.alias) {
        auto& target = described.alias_target.emplace();
        target.hosted_zone_id = record.alias->hosted_zone_id;
        target.dns_name = record.alias->dns_name;
        target.evaluate_target_health = record.alias->evaluate_target_health;
        return described;
    }
    described.ttl = record.ttl;
    for (const auto& value : record.values)
        described.resource_records.push_back({.value = value});
    return described;
}

std::int64_t read_max_items(const std::optional<std::string>& text) {
    constexpr std::int64_t largest = 300;
    std::int64_t number = largest;
    if (text) {
        const auto* end = text->data() + text->size();
        const auto parsed = std::from_chars(text->data(), end, number);
        if (parsed.ec != std::errc{} || parsed.ptr != end || number < 1)
            throw aws::ServiceError("InvalidInput", format("'{}' is not a number of items", *text));
    }
    return std::min(number, largest);
}

api::ListResourceRecordSets::Output
list_resource_record_sets(const api::ListResourceRecordSets::Input& input, Call& call) {
    const auto zone = require_zone(call, input.hosted_zone_id);
    auto records = records_of(call, zone);
    if (input.start_record_name) {
        const std::pair first{
            sort_key(canonical_name(*input.start_record_name)), input.start_record_type.value_or("")
        };
        std::erase_if(records, [&](const RecordSet& one) {
            return std::pair{sort_key(one.name), one.type} < first;
        });
    }
    const auto most = read_max_items(input.max_items);
    api::ListResourceRecordSets::Output output;
    output.max_items = std::to_string(most);
    for (const auto& record : records) {
        if (std::ssize(output.resource_record_sets) == most) {
            output.is_truncated = true;
            output.next_record_name = record.name;
            output.next_record_type = record.type;
            break;
        }
        output.resource_record_sets.push_back(describe(record));
    }
    return output;
}

} // namespace

void register_changes(Cloud& cloud) {
    cloud.on<api::ChangeResourceRecordSets>(change_resource_record_sets);
    cloud.on<api::GetChange>(get_change);
    cloud.on<api::ListResourceRecordSets>(list_resource_record_sets);
}

} // namespace copilot::localcloud::route53
