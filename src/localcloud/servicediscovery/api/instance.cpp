// Instances: who answers to a service's name.
// https://docs.aws.amazon.com/cloud-map/latest/dg/working-with-instances.html

#include "aws/api/servicediscovery/deregister_instance.h"
#include "aws/api/servicediscovery/discover_instances.h"
#include "aws/api/servicediscovery/get_instance.h"
#include "aws/api/servicediscovery/get_instances_health_status.h"
#include "aws/api/servicediscovery/list_instances.h"
#include "aws/api/servicediscovery/register_instance.h"
#include "aws/api/servicediscovery/update_instance_custom_health_status.h"
#include "host/ipv4.h"
#include "localcloud/servicediscovery/find.h"
#include "localcloud/servicediscovery/operations.h"

#include <algorithm>

namespace copilot::localcloud::servicediscovery {

namespace {

namespace api = aws::servicediscovery;

constexpr std::string_view initial_health = "AWS_INIT_HEALTH_STATUS";

bool has_record(const Service& service, std::string_view type) {
    return std::ranges::find(service.dns_records, type, &DnsRecord::type)
           != service.dns_records.end();
}

void check_attributes(const Service& service, const Dictionary<std::string>& attributes) {
    const auto* address = attributes.find("AWS_INSTANCE_IPV4");
    if (address && !host::Ipv4::parse(*address))
        throw invalid_input(format("AWS_INSTANCE_IPV4 '{}' is not an IPv4 address", *address));
    if (has_record(service, "A") && !address)
        throw invalid_input("The attribute AWS_INSTANCE_IPV4 is required for an A record");
    if (has_record(service, "SRV") && !attributes.find("AWS_INSTANCE_PORT"))
        throw invalid_input("The attribute AWS_INSTANCE_PORT is required for an SRV record");
}

api::RegisterInstance::Output
register_instance(const api::RegisterInstance::Input& input, Call& call) {
    const auto service = require_service(call, input.service_id);
    check_attributes(service, input.attributes);
    Instance instance;
    instance.id = input.instance_id;
    instance.service_id = service.id;
    instance.attributes = input.attributes;
    if (const auto* health = input.attributes.find(initial_health))
        instance.health_status = *health;
    instance.attributes.erase(initial_health);
    instance.creator_request_id = input.creator_request_id.value_or("");
    instance.create_date = call.clock.now();
    call.records.put(call.place(), instance);
    call.wake("names");
    return {.operation_id = note_operation(call, "REGISTER_INSTANCE", "INSTANCE", instance.id)};
}

api::DeregisterInstance::Output
deregister_instance(const api::DeregisterInstance::Input& input, Call& call) {
    const auto instance = require_instance(call, input.service_id, input.instance_id);
    call.records.erase<Instance>(call.place(), instance.record_id());
    call.wake("names");
    return {.operation_id = note_operation(call, "DEREGISTER_INSTANCE", "INSTANCE", instance.id)};
}

api::GetInstance::Output get_instance(const api::GetInstance::Input& input, Call& call) {
    const auto instance = require_instance(call, input.service_id, input.instance_id);
    api::GetInstance::Output output;
    output.instance.id = instance.id;
    if (!instance.creator_request_id.empty())
        output.instance.creator_request_id = instance.creator_request_id;
    output.instance.attributes = instance.attributes;
    return output;
}

api::ListInstances::Output list_instances(const api::ListInstances::Input& input, Call& call) {
    const auto service = require_service(call, input.service_id);
    const auto found = call.records.list<Instance>(call.place(), service.id);
    api::ListInstances::Output output;
    write_page(found, input, output.instances, output.next_token, [](const Instance& one) {
        api::InstanceSummary summary;
        summary.id = one.id;
        summary.attributes = one.attributes;
        return summary;
    });
    return output;
}

api::GetInstancesHealthStatus::Output
get_instances_health_status(const api::GetInstancesHealthStatus::Input& input, Call& call) {
    const auto service = require_service(call, input.service_id);
    for (const auto& id : input.instances)
        (void)require_instance(call, service.id, id);
    auto found = call.records.list<Instance>(call.place(), service.id);
    std::erase_if(found, [&](const Instance& one) {
        return !input.instances.empty()
               && std::ranges::find(input.instances, one.id) == input.instances.end();
    });
    api::GetInstancesHealthStatus::Output output;
    std::vector<Instance> page;
    write_page(found, input, page, output.next_token, [](const Instance& one) { return one; });
    for (const auto& one : page)
        output.status[one.id] = one.health_status;
    return output;
}

aws::Nothing
update_custom_health(const api::UpdateInstanceCustomHealthStatus::Input& input, Call& call) {
    const auto service = require_service(call, input.service_id);
    if (!service.custom_health)
        throw aws::ServiceError(
            "CustomHealthNotFound", "The service has no HealthCheckCustomConfig"
        );
    if (input.status != "HEALTHY" && input.status != "UNHEALTHY")
        throw invalid_input(format("The status '{}' is not HEALTHY or UNHEALTHY", input.status));
    auto instance = require_instance(call, service.id, input.instance_id);
    instance.health_status = input.status;
    call.records.put(call.place(), instance);
    call.wake("names");
    return {};
}

Service require_by_name(Call& call, const std::string& name_space, const std::string& name) {
    for (const auto& one : call.records.list<Namespace>(call.place())) {
        if (one.name != name_space)
            continue;
        for (auto& service : call.records.list<Service>(call.place(), one.id))
            if (service.name == name)
                return std::move(service);
        throw aws::ServiceError("ServiceNotFound", format("Service not found: {}", name));
    }
    throw aws::ServiceError("NamespaceNotFound", format("Namespace not found: {}", name_space));
}

bool has_all(const Instance& one, const Dictionary<std::string>& wanted) {
    return std::ranges::all_of(wanted, [&](const auto& entry) {
        const auto* value = one.attributes.find(entry.key);
        return value && *value == entry.value;
    });
}

/// Healthy ones unless others are asked for; all of them when there are no healthy ones and the
/// caller would rather have those than none.
void keep_health(std::vector<Instance>& found, const std::string& wanted) {
    if (wanted == "ALL")
        return;
    const auto healthy = [](const Instance& one) { return one.health_status == "HEALTHY"; };
    if (wanted == "HEALTHY_OR_ELSE_ALL" && std::ranges::none_of(found, healthy))
        return;
    std::erase_if(found, [&](const Instance& one) {
        return healthy(one) == (wanted == "UNHEALTHY");
    });
}

api::DiscoverInstances::Output
discover_instances(const api::DiscoverInstances::Input& input, Call& call) {
    constexpr std::int64_t usual_count = 100;
    const auto service = require_by_name(call, input.namespace_name, input.service_name);
    auto found = call.records.list<Instance>(call.place(), service.id);
    std::erase_if(found, [&](const Instance& one) {
        return !has_all(one, input.query_parameters);
    });
    keep_health(found, input.health_status.value_or("HEALTHY_OR_ELSE_ALL"));
    const auto most = static_cast<std::size_t>(input.max_results.value_or(usual_count));
    api::DiscoverInstances::Output output;
    for (const auto& one : found) {
        if (output.instances.size() == most)
            break;
        auto& described = output.instances.emplace_back();
        described.instance_id = one.id;
        described.namespace_name = input.namespace_name;
        described.service_name = input.service_name;
        described.health_status = one.health_status;
        described.attributes = one.attributes;
    }
    return output;
}

} // namespace

void register_instances(Cloud& cloud) {
    cloud.on<api::DeregisterInstance>(deregister_instance);
    cloud.on<api::DiscoverInstances>(discover_instances);
    cloud.on<api::GetInstance>(get_instance);
    cloud.on<api::GetInstancesHealthStatus>(get_instances_health_status);
    cloud.on<api::ListInstances>(list_instances);
    cloud.on<api::RegisterInstance>(register_instance);
    cloud.on<api::UpdateInstanceCustomHealthStatus>(update_custom_health);
}

} // namespace copilot::localcloud::servicediscovery
