// Records as AWS::Route53::RecordSet and RecordSetGroup write them.

#pragma once

#include "aws/api/route53/types.h"
#include "aws/client.h"
#include "cfn/value.h"

#include <string>
#include <vector>

namespace copilot::localcloud::route53 {

/// Both resource types have the same members in two types.
template <typename Record>
[[nodiscard]] aws::route53::ResourceRecordSet read_record(const Record& record) {
    aws::route53::ResourceRecordSet read;
    read.name = record.name.value_or("");
    read.type = record.type.value_or("");
    if (record.set_identifier)
        read.set_identifier = *record.set_identifier;
    if (record.weight)
        read.weight = *record.weight;
    if (record.ttl)
        read.ttl = std::stoll(*record.ttl);
    for (const auto& value : record.resource_records.value_or({}))
        read.resource_records.push_back({.value = *value});
    if (record.alias_target) {
        auto& target = read.alias_target.emplace();
        target.dns_name = record.alias_target->dns_name.value_or("");
        target.hosted_zone_id = record.alias_target->hosted_zone_id.value_or("");
        target.evaluate_target_health = record.alias_target->evaluate_target_health.value_or(false);
    }
    return read;
}

/// The zone with this ID, or the one with this name. Throws Error when no zone has the name.
[[nodiscard]] std::string
find_zone(const aws::Client& client, const cfn::Text& zone_id, const cfn::Text& zone_name);

/// Makes records that are not there, all or nothing. One that is there with the very same values
/// counts as made: a step that is taken again finds its own work.
void create_records(
    const aws::Client& client,
    const std::string& zone_id,
    const std::vector<aws::route53::ResourceRecordSet>& records
);

/// Makes records, or changes those that are there; all or nothing.
void put_records(
    const aws::Client& client,
    const std::string& zone_id,
    const std::vector<aws::route53::ResourceRecordSet>& records
);

/// Removes records by name and type; what is gone already, or its zone, is a success.
void remove_records(
    const aws::Client& client,
    const std::string& zone_id,
    const std::vector<aws::route53::ResourceRecordSet>& records
);

} // namespace copilot::localcloud::route53
