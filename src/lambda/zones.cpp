// Route 53 from within a function: looked-up zones are compared by their whole name, because the
// service answers with the zones that follow a name when it has none of that name.
// https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListHostedZonesByName.html

#include "lambda/zones.h"

#include "aws/api/route53/change_resource_record_sets.h"
#include "aws/api/route53/get_change.h"
#include "aws/api/route53/list_hosted_zones_by_name.h"
#include "lambda/polling.h"

namespace copilot::lambda {
namespace {

namespace api = aws::route53;

constexpr std::chrono::seconds patience{300};
constexpr auto session_name = "copilot-dns";

bool says_gone(const aws::ServiceError& error) {
    return error.code() == "NoSuchHostedZone"
           || error.message().find("it was not found") != std::string::npos
           || error.message().find("do not match the current values") != std::string::npos;
}

void wait_for_change(const aws::Client& client, const std::string& id, Wait& wait) {
    wait_until(wait, patience, "change " + id, [&] {
        return client.call<api::GetChange>({.id = id}).change_info.status == "INSYNC";
    });
}

/// The API writes "/change/C1" and takes "C1".
std::string bare(const std::string& id) {
    return id.substr(id.rfind('/') + 1);
}

} // namespace

std::string find_zone(const aws::Client& client, const std::string& name) {
    const auto page = client.call<api::ListHostedZonesByName>({.dns_name = name});
    for (const auto& zone : page.hosted_zones)
        if (zone.name == name + '.' && !(zone.config && zone.config->private_zone.value_or(false)))
            return bare(zone.id);
    throw Error(format("there is no public hosted zone {}", name));
}

void change_records(const Zone& zone, const std::vector<api::Change>& changes, Wait& wait) {
    const auto client = zone.session.client();
    const auto reply = client.call<api::ChangeResourceRecordSets>(
        {.hosted_zone_id = zone.id, .change_batch = {.changes = changes}}
    );
    wait_for_change(client, bare(reply.change_info.id), wait);
}

void delete_record(const Zone& zone, const api::ResourceRecordSet& record, Wait& wait) {
    const auto client = zone.session.client();
    const auto reply = client.try_call<api::ChangeResourceRecordSets>(
        {.hosted_zone_id = zone.id,
         .change_batch = {.changes = {{.action = "DELETE", .resource_record_set = record}}}}
    );
    if (reply)
        wait_for_change(client, bare(reply->change_info.id), wait);
    else if (!says_gone(reply.error()))
        throw in_context(reply.error(), "delete record " + record.name);
}

Zones::Zones(const Context& context, Domain domain, std::string role, std::string environment_zone)
    : context_(context),
      domain_(std::move(domain)),
      role_(std::move(role)),
      environment_zone_(std::move(environment_zone)) {}

const Zone* Zones::zone_for(const std::string& name) {
    const auto owner = zone_owner(name, domain_);
    if (!owner)
        return nullptr;
    const auto known = zones_.find(*owner);
    return known != zones_.end() ? &known->second
                                 : &zones_.emplace(*owner, open(*owner)).first->second;
}

Zone Zones::open(ZoneOwner owner) const {
    if (owner == ZoneOwner::environment) {
        const auto client = context_.session.client();
        return {
            context_.session,
            environment_zone_.empty() ? find_zone(client, domain_.of_environment())
                                      : environment_zone_
        };
    }
    const auto session = context_.session.assume_role(role_, session_name);
    const auto name = owner == ZoneOwner::application ? domain_.of_app() : domain_.name;
    return {session, find_zone(session.client(), name)};
}

void Zones::upsert(const std::vector<api::ResourceRecordSet>& records) {
    std::map<const Zone*, std::vector<api::Change>> changes;
    for (const auto& record : records)
        if (const auto* zone = zone_for(record.name))
            changes[zone].push_back({.action = "UPSERT", .resource_record_set = record});
    for (const auto& [zone, batch] : changes)
        change_records(*zone, batch, context_.wait);
}

void Zones::remove(const std::vector<api::ResourceRecordSet>& records) {
    for (const auto& record : records)
        if (const auto* zone = zone_for(record.name))
            delete_record(*zone, record, context_.wait);
}

} // namespace copilot::lambda
