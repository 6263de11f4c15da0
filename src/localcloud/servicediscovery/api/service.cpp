// Services: names in a namespace.
// https://docs.aws.amazon.com/cloud-map/latest/dg/working-with-services.html

#include "aws/api/servicediscovery/create_service.h"
#include "aws/api/servicediscovery/delete_service.h"
#include "aws/api/servicediscovery/get_service.h"
#include "aws/api/servicediscovery/list_services.h"
#include "aws/api/servicediscovery/update_service.h"
#include "localcloud/servicediscovery/find.h"
#include "localcloud/servicediscovery/operations.h"
#include "localcloud/tags.h"

#include <algorithm>
#include <array>

namespace copilot::localcloud::servicediscovery {

namespace {

namespace api = aws::servicediscovery;

std::optional<api::DnsConfig> describe_dns(const Service& one) {
    if (one.dns_records.empty())
        return std::nullopt;
    api::DnsConfig described;
    described.routing_policy = one.routing_policy;
    for (const auto& record : one.dns_records)
        described.dns_records.push_back({.type = record.type, .ttl = record.ttl});
    return described;
}

/// What Service and ServiceSummary have in common.
template <typename Description>
Description describe(Call& call, const Service& one) {
    Description described;
    described.id = one.id;
    described.arn = one.arn;
    described.name = one.name;
    if (!one.description.empty())
        described.description = one.description;
    described.instance_count = std::ssize(call.records.list<Instance>(call.place(), one.id));
    described.dns_config = describe_dns(one);
    described.type = one.dns_records.empty() ? "HTTP" : "DNS_HTTP";
    if (one.custom_health)
        described.health_check_custom_config.emplace().failure_threshold = 1;
    described.create_date = one.create_date;
    return described;
}

api::Service describe_service(Call& call, const Service& one) {
    auto described = describe<api::Service>(call, one);
    described.namespace_id = one.namespace_id;
    if (!one.creator_request_id.empty())
        described.creator_request_id = one.creator_request_id;
    return described;
}

std::vector<DnsRecord> read_records(const std::vector<api::DnsRecord>& records) {
    constexpr std::array supported{"A", "SRV"};
    std::vector<DnsRecord> read;
    for (const auto& record : records) {
        if (std::ranges::find(supported, record.type) == supported.end())
            throw invalid_input(format(
                "DNS records of type '{}' are not supported here: only A and SRV", record.type
            ));
        if (record.ttl < 0)
            throw invalid_input(format("The TTL '{}' is negative", record.ttl));
        read.push_back({record.type, record.ttl});
    }
    return read;
}

void read_settings(const api::CreateService::Input& input, Service& one) {
    if (input.health_check_config)
        throw invalid_input("Services in a private namespace cannot have a HealthCheckConfig");
    one.custom_health = input.health_check_custom_config.has_value();
    if (!input.dns_config)
        return;
    one.dns_records = read_records(input.dns_config->dns_records);
    one.routing_policy = input.dns_config->routing_policy.value_or("MULTIVALUE");
    if (one.routing_policy != "MULTIVALUE" && one.routing_policy != "WEIGHTED")
        throw invalid_input(
            format("The routing policy '{}' is not MULTIVALUE or WEIGHTED", one.routing_policy)
        );
}

api::CreateService::Output create_service(const api::CreateService::Input& input, Call& call) {
    Service one;
    one.id = call.new_id("srv-", 16);
    if (const auto made_before = call.records.find<Service>(call.place(), one.id))
        return {.service = describe_service(call, *made_before)};
    if (!input.namespace_id)
        throw invalid_input("The request must contain the parameter NamespaceId");
    if (input.name.empty())
        throw invalid_input("The request must contain the parameter Name");
    one.namespace_id = require_namespace(call, *input.namespace_id).id;
    for (const auto& other : call.records.list<Service>(call.place(), one.namespace_id))
        if (other.name == input.name)
            throw aws::ServiceError(
                "ServiceAlreadyExists", format("Service already exists: {}", other.id)
            );
    one.arn = call.arn("servicediscovery", "service/" + one.id);
    one.name = input.name;
    one.description = input.description.value_or("");
    read_settings(input, one);
    one.creator_request_id = input.creator_request_id.value_or("");
    one.create_date = call.clock.now();
    one.tags = tags_from(input.tags);
    call.records.put(call.place(), one);
    call.wake("names");
    return {.service = describe_service(call, one)};
}

aws::Nothing delete_service(const api::DeleteService::Input& input, Call& call) {
    const auto one = require_service(call, input.id);
    if (!call.records.list<Instance>(call.place(), one.id).empty())
        throw aws::ServiceError(
            "ResourceInUse",
            "Service contains registered instances; delete the instances before deleting the "
            "service"
        );
    call.records.erase<Service>(call.place(), one.id);
    call.wake("names");
    return {};
}

api::GetService::Output get_service(const api::GetService::Input& input, Call& call) {
    return {.service = describe_service(call, require_service(call, input.id))};
}

/// DnsConfig replaces the records; a description that is left out goes away.
api::UpdateService::Output update_service(const api::UpdateService::Input& input, Call& call) {
    auto one = require_service(call, input.id);
    one.description = input.service.description.value_or("");
    if (input.service.dns_config)
        one.dns_records = read_records(input.service.dns_config->dns_records);
    call.records.put(call.place(), one);
    call.wake("names");
    return {.operation_id = note_operation(call, "UPDATE_SERVICE", "SERVICE", one.id)};
}

bool lets_through(const api::ServiceFilter& filter, const Service& one) {
    if (filter.name != "NAMESPACE_ID")
        throw invalid_input(format("The filter '{}' is not NAMESPACE_ID", filter.name));
    return servicediscovery::lets_through(filter, one.namespace_id);
}

api::ListServices::Output list_services(const api::ListServices::Input& input, Call& call) {
    auto found = call.records.list<Service>(call.place());
    for (const auto& filter : input.filters)
        std::erase_if(found, [&](const Service& one) { return !lets_through(filter, one); });
    api::ListServices::Output output;
    write_page(found, input, output.services, output.next_token, [&](const Service& one) {
        return describe<api::ServiceSummary>(call, one);
    });
    return output;
}

} // namespace

void register_services(Cloud& cloud) {
    cloud.on<api::CreateService>(create_service);
    cloud.on<api::DeleteService>(delete_service);
    cloud.on<api::GetService>(get_service);
    cloud.on<api::ListServices>(list_services);
    cloud.on<api::UpdateService>(update_service);
}

} // namespace copilot::localcloud::servicediscovery
