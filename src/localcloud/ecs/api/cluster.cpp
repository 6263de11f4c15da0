// Clusters: names under which services and tasks are kept. Fargate has nothing else to them.

#include "aws/api/ecs/create_cluster.h"
#include "aws/api/ecs/delete_cluster.h"
#include "aws/api/ecs/describe_clusters.h"
#include "aws/api/ecs/list_clusters.h"
#include "aws/api/ecs/put_cluster_capacity_providers.h"
#include "aws/api/ecs/update_cluster.h"
#include "aws/api/ecs/update_cluster_settings.h"
#include "localcloud/ecs/find.h"
#include "localcloud/ecs/operations.h"
#include "localcloud/page.h"

#include <algorithm>
#include <array>

namespace copilot::localcloud::ecs {

namespace {

namespace api = aws::ecs;

constexpr std::array<std::string_view, 2> capacity_providers{"FARGATE", "FARGATE_SPOT"};

void check_capacity_providers(const std::vector<std::string>& names) {
    for (const auto& name : names)
        if (std::ranges::find(capacity_providers, name) == capacity_providers.end())
            throw aws::ServiceError(
                "InvalidParameterException",
                format("The specified capacity provider '{}' was not found.", name)
            );
}

api::Cluster describe(Call& call, const Cluster& cluster, bool with_tags) {
    std::int64_t running = 0;
    std::int64_t pending = 0;
    for (const auto& task : call.records.list<Task>(call.place())) {
        if (task.cluster != cluster.name)
            continue;
        running += task.last_status == "RUNNING";
        pending += task.last_status == "PENDING" || task.last_status == "PROVISIONING";
    }
    const auto services = call.records.list<Service>(call.place(), cluster.name);
    return {
        .cluster_arn = cluster.arn,
        .cluster_name = cluster.name,
        .configuration = cluster.configuration,
        .status = cluster.status,
        .running_tasks_count = running,
        .pending_tasks_count = pending,
        .active_services_count = std::ranges::count(services, "ACTIVE", &Service::status),
        .tags = with_tags ? tags_to<api::Tag>(cluster.tags) : std::vector<api::Tag>{},
        .settings = cluster.settings,
        .capacity_providers = cluster.capacity_providers,
        .default_capacity_provider_strategy = cluster.default_capacity_provider_strategy,
        .service_connect_defaults = cluster.service_connect_defaults,
    };
}

api::CreateCluster::Output create_cluster(const api::CreateCluster::Input& input, Call& call) {
    check_capacity_providers(input.capacity_providers);
    const auto name = cluster_name(input.cluster_name);
    auto cluster = call.records.find<Cluster>(call.place(), name).value_or(Cluster{});
    if (!cluster.name.empty() && cluster.status == "ACTIVE")
        return {describe(call, cluster, true)}; // creating one twice answers the first
    cluster = {
        .name = name,
        .arn = call.arn("ecs", "cluster/" + name),
        .settings = input.settings,
        .configuration = input.configuration,
        .capacity_providers = input.capacity_providers,
        .default_capacity_provider_strategy = input.default_capacity_provider_strategy,
        .tags = tags_from(input.tags),
    };
    if (cluster.settings.empty())
        cluster.settings = {{.name = "containerInsights", .value = "disabled"}};
    if (input.service_connect_defaults)
        cluster.service_connect_defaults = {
            .name_space = input.service_connect_defaults->name_space
        };
    call.records.put(call.place(), cluster);
    return {describe(call, cluster, true)};
}

api::DescribeClusters::Output
describe_clusters(const api::DescribeClusters::Input& input, Call& call) {
    api::DescribeClusters::Output output;
    const auto names =
        input.clusters.empty() ? std::vector<std::string>{"default"} : input.clusters;
    for (const auto& name : names) {
        if (const auto found = call.records.find<Cluster>(call.place(), short_name(name)))
            output.clusters.push_back(describe(call, *found, wants_tags(input.include)));
        else
            output.failures.push_back(
                {.arn = call.arn("ecs", "cluster/" + short_name(name)), .reason = "MISSING"}
            );
    }
    return output;
}

api::ListClusters::Output list_clusters(const api::ListClusters::Input& input, Call& call) {
    std::vector<std::string> arns;
    for (const auto& cluster : call.records.list<Cluster>(call.place()))
        if (cluster.status == "ACTIVE")
            arns.push_back(cluster.arn);
    auto page = page_of(arns, input.next_token, input.max_results.value_or(100), std::identity{});
    return {std::move(page.items), std::move(page.next_token)};
}

api::DeleteCluster::Output delete_cluster(const api::DeleteCluster::Input& input, Call& call) {
    auto cluster = require_cluster(call, input.cluster);
    for (const auto& service : call.records.list<Service>(call.place(), cluster.name))
        if (service.status != "INACTIVE")
            throw aws::ServiceError(
                "ClusterContainsServicesException",
                "The Cluster cannot be deleted while Services are active."
            );
    for (const auto& task : call.records.list<Task>(call.place()))
        if (task.cluster == cluster.name && task.last_status != "STOPPED")
            throw aws::ServiceError(
                "ClusterContainsTasksException",
                "The Cluster cannot be deleted while Tasks are active."
            );
    cluster.status = "INACTIVE";
    for (const auto& service : call.records.list<Service>(call.place(), cluster.name))
        call.records.erase<Service>(call.place(), service.record_id());
    call.records.erase<Cluster>(call.place(), cluster.record_id());
    return {describe(call, cluster, true)};
}

api::UpdateCluster::Output update_cluster(const api::UpdateCluster::Input& input, Call& call) {
    auto cluster = require_cluster(call, input.cluster);
    if (!input.settings.empty())
        cluster.settings = input.settings;
    if (input.configuration)
        cluster.configuration = input.configuration;
    if (input.service_connect_defaults)
        cluster.service_connect_defaults = {
            .name_space = input.service_connect_defaults->name_space
        };
    call.records.put(call.place(), cluster);
    return {describe(call, cluster, true)};
}

api::UpdateClusterSettings::Output
update_cluster_settings(const api::UpdateClusterSettings::Input& input, Call& call) {
    auto cluster = require_cluster(call, input.cluster);
    cluster.settings = input.settings;
    call.records.put(call.place(), cluster);
    return {describe(call, cluster, true)};
}

api::PutClusterCapacityProviders::Output
put_cluster_capacity_providers(const api::PutClusterCapacityProviders::Input& input, Call& call) {
    check_capacity_providers(input.capacity_providers);
    auto cluster = require_cluster(call, input.cluster);
    cluster.capacity_providers = input.capacity_providers;
    cluster.default_capacity_provider_strategy = input.default_capacity_provider_strategy;
    call.records.put(call.place(), cluster);
    return {describe(call, cluster, true)};
}

} // namespace

void register_cluster_operations(Cloud& cloud) {
    cloud.on<api::CreateCluster>(create_cluster);
    cloud.on<api::DeleteCluster>(delete_cluster);
    cloud.on<api::DescribeClusters>(describe_clusters);
    cloud.on<api::ListClusters>(list_clusters);
    cloud.on<api::PutClusterCapacityProviders>(put_cluster_capacity_providers);
    cloud.on<api::UpdateCluster>(update_cluster);
    cloud.on<api::UpdateClusterSettings>(update_cluster_settings);
}

} // namespace copilot::localcloud::ecs
