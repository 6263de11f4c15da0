#include "localcloud/ecs/find.h"

#include "aws/service_error.h"
#include "base/format.h"

#include <algorithm>

namespace copilot::localcloud::ecs {

std::string short_name(const std::string& name_or_arn) {
    return name_or_arn.substr(name_or_arn.rfind('/') + 1);
}

std::string cluster_name(const std::optional<std::string>& cluster) {
    return cluster && !cluster->empty() ? short_name(*cluster) : "default";
}

Cluster require_cluster(Call& call, const std::optional<std::string>& cluster) {
    auto found = call.records.find<Cluster>(call.place(), cluster_name(cluster));
    if (!found || found->status != "ACTIVE")
        throw aws::ServiceError("ClusterNotFoundException", "Cluster not found.");
    return *std::move(found);
}

Service
require_service(Call& call, const std::optional<std::string>& cluster, const std::string& service) {
    const auto id = Service::id_of(require_cluster(call, cluster).name, short_name(service));
    auto found = call.records.find<Service>(call.place(), id);
    if (!found)
        throw aws::ServiceError("ServiceNotFoundException", "Service not found.");
    return *std::move(found);
}

std::optional<TaskDefinition> find_task_definition(Call& call, const std::string& name) {
    const auto id = short_name(name);
    if (id.find(':') != std::string::npos)
        return call.records.find<TaskDefinition>(call.place(), id);
    std::optional<TaskDefinition> newest;
    for (auto& revision : call.records.list<TaskDefinition>(call.place(), id))
        if (revision.definition.status == "ACTIVE"
            && (!newest || newest->definition.revision < revision.definition.revision))
            newest = std::move(revision);
    return newest;
}

TaskDefinition require_task_definition(Call& call, const std::string& name) {
    auto found = find_task_definition(call, name);
    if (!found)
        throw aws::ServiceError("ClientException", "Unable to describe task definition.");
    return *std::move(found);
}

std::optional<TaskDefinition>
task_definition_at(Records& records, const Place& place, const std::string& arn) {
    return records.find<TaskDefinition>(place, short_name(arn));
}

bool wants_tags(const std::vector<std::string>& include) {
    return std::ranges::find(include, "TAGS") != include.end();
}

} // namespace copilot::localcloud::ecs
