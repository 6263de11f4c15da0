// Namespaces. https://docs.aws.amazon.com/cloud-map/latest/dg/working-with-namespaces.html

#include "aws/api/servicediscovery/create_private_dns_namespace.h"
#include "aws/api/servicediscovery/delete_namespace.h"
#include "aws/api/servicediscovery/get_namespace.h"
#include "aws/api/servicediscovery/list_namespaces.h"
#include "localcloud/ec2/vpc.h"
#include "localcloud/route53/hosted_zone.h"
#include "localcloud/servicediscovery/find.h"
#include "localcloud/servicediscovery/operations.h"
#include "localcloud/tags.h"

#include <algorithm>
#include <cctype>

namespace copilot::localcloud::servicediscovery {

namespace {

namespace api = aws::servicediscovery;

api::NamespaceProperties describe_properties(const Namespace& one) {
    api::NamespaceProperties described;
    auto& dns = described.dns_properties.emplace();
    dns.hosted_zone_id = one.hosted_zone_id;
    dns.soa.emplace().ttl = one.soa_ttl;
    described.http_properties.emplace().http_name = one.name;
    return described;
}

std::int64_t count_services(Call& call, const Namespace& one) {
    return std::ssize(call.records.list<Service>(call.place(), one.id));
}

api::Namespace describe(Call& call, const Namespace& one) {
    api::Namespace described;
    described.id = one.id;
    described.arn = one.arn;
    described.name = one.name;
    described.type = one.type;
    if (!one.description.empty())
        described.description = one.description;
    described.service_count = count_services(call, one);
    described.properties = describe_properties(one);
    described.create_date = one.create_date;
    if (!one.creator_request_id.empty())
        described.creator_request_id = one.creator_request_id;
    return described;
}

api::NamespaceSummary summarize(Call& call, const Namespace& one) {
    const auto whole = describe(call, one);
    api::NamespaceSummary summary;
    summary.id = whole.id;
    summary.arn = whole.arn;
    summary.name = whole.name;
    summary.type = whole.type;
    summary.description = whole.description;
    summary.service_count = whole.service_count;
    summary.properties = whole.properties;
    summary.create_date = whole.create_date;
    return summary;
}

void check_name(const std::string& name) {
    constexpr std::size_t longest = 253;
    const bool fits = std::ranges::all_of(name, [](unsigned char c) {
        return std::isalnum(c) || c == '.' || c == '-' || c == '_';
    });
    if (name.empty() || name.size() > longest || !fits || name.starts_with('.')
        || name.find("..") != std::string::npos)
        throw invalid_input(format("The namespace name '{}' is not a valid DNS name", name));
}

void check_unused(Call& call, const std::string& name, const std::string& vpc_id) {
    for (const auto& other : call.records.list<Namespace>(call.place()))
        if (other.name == name && other.vpc_id == vpc_id)
            throw aws::ServiceError(
                "NamespaceAlreadyExists",
                format(
                    "A namespace with the name '{}' exists in VPC '{}': {}", name, vpc_id, other.id
                )
            );
}

/// The private zone that Route 53 shows for a namespace.
std::string make_hosted_zone(Call& call, const Namespace& one) {
    route53::HostedZone zone;
    auto id = call.new_id("Z", 20);
    std::ranges::transform(id, id.begin(), [](unsigned char c) {
        return static_cast<char>(std::toupper(c));
    });
    zone.id = id;
    zone.name = one.name + ".";
    zone.comment = "Created by AWS Cloud Map namespace with ARN " + one.arn;
    zone.caller_reference = one.id;
    zone.private_zone = true;
    zone.vpcs = {{one.vpc_id, call.caller.region}};
    zone.linked_service = "servicediscovery";
    call.records.put(call.global_place(), zone);
    return zone.id;
}

api::CreatePrivateDnsNamespace::Output
create_private_dns_namespace(const api::CreatePrivateDnsNamespace::Input& input, Call& call) {
    constexpr std::string_view type = "CREATE_NAMESPACE";
    Namespace one;
    one.id = call.new_id("ns-", 16);
    if (call.records.find<Namespace>(call.place(), one.id))
        return {.operation_id = note_operation(call, std::string(type), "NAMESPACE", one.id)};
    check_name(input.name);
    if (!call.records.find<ec2::Vpc>(call.place(), input.vpc))
        throw invalid_input(format("The VPC '{}' does not exist", input.vpc));
    check_unused(call, input.name, input.vpc);
    one.arn = call.arn("servicediscovery", "namespace/" + one.id);
    one.name = input.name;
    one.type = "DNS_PRIVATE";
    one.description = input.description.value_or("");
    one.vpc_id = input.vpc;
    if (input.properties)
        one.soa_ttl = input.properties->dns_properties.soa.ttl;
    one.creator_request_id = input.creator_request_id.value_or("");
    one.create_date = call.clock.now();
    one.tags = tags_from(input.tags);
    one.hosted_zone_id = make_hosted_zone(call, one);
    call.records.put(call.place(), one);
    call.wake("names");
    return {.operation_id = note_operation(call, std::string(type), "NAMESPACE", one.id)};
}

api::DeleteNamespace::Output
delete_namespace(const api::DeleteNamespace::Input& input, Call& call) {
    const auto one = require_namespace(call, input.id);
    if (count_services(call, one) > 0)
        throw aws::ServiceError(
            "ResourceInUse", format("Namespace '{}' has associated services", one.id)
        );
    call.records.erase<route53::HostedZone>(call.global_place(), one.hosted_zone_id);
    call.records.erase<Namespace>(call.place(), one.id);
    call.wake("names");
    return {.operation_id = note_operation(call, "DELETE_NAMESPACE", "NAMESPACE", one.id)};
}

api::GetNamespace::Output get_namespace(const api::GetNamespace::Input& input, Call& call) {
    return {.name_space = describe(call, require_namespace(call, input.id))};
}

bool lets_through(const api::NamespaceFilter& filter, const Namespace& one) {
    if (filter.name == "TYPE")
        return servicediscovery::lets_through(filter, one.type);
    if (filter.name == "NAME" || filter.name == "HTTP_NAME")
        return servicediscovery::lets_through(filter, one.name);
    throw invalid_input(format("The filter '{}' is not TYPE, NAME or HTTP_NAME", filter.name));
}

api::ListNamespaces::Output list_namespaces(const api::ListNamespaces::Input& input, Call& call) {
    auto found = call.records.list<Namespace>(call.place());
    for (const auto& filter : input.filters)
        std::erase_if(found, [&](const Namespace& one) { return !lets_through(filter, one); });
    api::ListNamespaces::Output output;
    write_page(found, input, output.namespaces, output.next_token, [&](const Namespace& one) {
        return summarize(call, one);
    });
    return output;
}

} // namespace

void register_namespaces(Cloud& cloud) {
    cloud.on<api::CreatePrivateDnsNamespace>(create_private_dns_namespace);
    cloud.on<api::DeleteNamespace>(delete_namespace);
    cloud.on<api::GetNamespace>(get_namespace);
    cloud.on<api::ListNamespaces>(list_namespaces);
}

} // namespace copilot::localcloud::servicediscovery
