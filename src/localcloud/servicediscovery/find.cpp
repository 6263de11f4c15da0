#include "localcloud/servicediscovery/find.h"

#include "localcloud/servicediscovery/operation.h"

namespace copilot::localcloud::servicediscovery {

Namespace require_namespace(const Call& call, const std::string& id) {
    auto found = call.records.find<Namespace>(call.place(), id.substr(id.rfind('/') + 1));
    if (!found)
        throw aws::ServiceError("NamespaceNotFound", format("Namespace not found: {}", id));
    return *std::move(found);
}

Service require_service(const Call& call, const std::string& id) {
    auto found = call.records.find<Service>(call.place(), id.substr(id.rfind('/') + 1));
    if (!found)
        throw aws::ServiceError("ServiceNotFound", format("Service not found: {}", id));
    return *std::move(found);
}

Instance
require_instance(const Call& call, const std::string& service_id, const std::string& instance_id) {
    const auto service = require_service(call, service_id);
    auto found =
        call.records.find<Instance>(call.place(), Instance::id_of(service.id, instance_id));
    if (!found)
        throw aws::ServiceError("InstanceNotFound", format("Instance not found: {}", instance_id));
    return *std::move(found);
}

std::string note_operation(
    Call& call, const std::string& type, const std::string& target, const std::string& id
) {
    Operation operation{.id = call.new_id("", 32), .type = type};
    operation.targets[target] = id;
    operation.create_date = call.clock.now();
    call.records.put(call.place(), operation);
    return operation.id;
}

} // namespace copilot::localcloud::servicediscovery
