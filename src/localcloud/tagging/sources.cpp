// The table of kinds of records that have tags: one line each.
// https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/supported-services.html

#include "localcloud/tagging/sources.h"

#include "localcloud/cloudformation/stack.h"
#include "localcloud/ec2/tagging.h"
#include "localcloud/ecr/repository.h"
#include "localcloud/ecs/cluster.h"
#include "localcloud/ecs/service.h"
#include "localcloud/ecs/task.h"
#include "localcloud/ecs/task_definition.h"
#include "localcloud/elbv2/listener.h"
#include "localcloud/elbv2/load_balancer.h"
#include "localcloud/elbv2/rule.h"
#include "localcloud/elbv2/target_group.h"
#include "localcloud/kms/key.h"
#include "localcloud/logs/group.h"
#include "localcloud/s3/bucket.h"
#include "localcloud/secretsmanager/secret.h"
#include "localcloud/servicediscovery/namespace.h"
#include "localcloud/servicediscovery/service.h"
#include "localcloud/ssm/find.h"

#include <algorithm>

namespace copilot::localcloud::tagging {

namespace {

using Resources = std::vector<TaggedResource>;

/// Records that know their ARN and their tags.
template <Record T>
void records_of(const Call& call, std::string_view, Resources& found) {
    for (auto& record : call.records.list<T>(call.place()))
        found.push_back({record.arn, std::move(record.tags)});
}

void living_stacks(const Call& call, std::string_view, Resources& found) {
    for (auto& stack : call.records.list<cloudformation::Stack>(call.place()))
        if (!stack.is_deleted())
            found.push_back({stack.id, std::move(stack.tags)});
}

void task_definitions(const Call& call, std::string_view, Resources& found) {
    for (auto& each : call.records.list<ecs::TaskDefinition>(call.place()))
        found.push_back({each.definition.task_definition_arn, std::move(each.tags)});
}

void buckets(const Call& call, std::string_view, Resources& found) {
    for (auto& bucket : call.records.list<s3::Bucket>(s3::everywhere(), call.caller.account))
        if (bucket.region == call.caller.region)
            found.push_back({call.arn("s3", bucket.name), std::move(bucket.tags)});
}

void parameters(const Call& call, std::string_view, Resources& found) {
    for (auto& parameter : call.records.list<ssm::Parameter>(call.place()))
        found.push_back({ssm::arn_of(call, parameter.name()), std::move(parameter.tags)});
}

/// EC2 keeps many types; "ec2:subnet" wants one of them.
void ec2_resources(const Call& call, std::string_view type, Resources& found) {
    for (auto& resource : ec2::tagged_resources(call))
        if (type.empty() || type == resource.type)
            found.push_back(
                {call.arn("ec2", resource.type + "/" + resource.id), std::move(resource.tags)}
            );
}

struct Source {
    std::string_view type; ///< "service:type"; "service" alone when the source tells types apart.
    void (*collect)(const Call& call, std::string_view type, Resources& found);
};

constexpr Source sources[] = {
    {"cloudformation:stack", living_stacks},
    {"ec2", ec2_resources},
    {"ecr:repository", records_of<ecr::Repository>},
    {"ecs:cluster", records_of<ecs::Cluster>},
    {"ecs:service", records_of<ecs::Service>},
    {"ecs:task", records_of<ecs::Task>},
    {"ecs:task-definition", task_definitions},
    {"elasticloadbalancing:listener", records_of<elbv2::Listener>},
    {"elasticloadbalancing:listener-rule", records_of<elbv2::Rule>},
    {"elasticloadbalancing:loadbalancer", records_of<elbv2::LoadBalancer>},
    {"elasticloadbalancing:targetgroup", records_of<elbv2::TargetGroup>},
    {"kms:key", records_of<kms::Key>},
    {"logs:log-group", records_of<logs::Group>},
    {"s3", buckets},
    {"secretsmanager:secret", records_of<secretsmanager::Secret>},
    {"servicediscovery:namespace", records_of<servicediscovery::Namespace>},
    {"servicediscovery:service", records_of<servicediscovery::Service>},
    {"ssm:parameter", parameters},
};

/// Whether a filter ("ecs", "ecs:service", "ec2:subnet") may mean what a source has.
bool concerns(const Source& source, std::string_view filter) {
    const auto service = source.type.substr(0, source.type.find(':'));
    return filter == source.type || filter == service
           || (service == source.type && filter.starts_with(std::string(service) + ":"));
}

std::string_view type_within(const Source& source, std::string_view filter) {
    const bool tells_apart = !source.type.contains(':') && filter.size() > source.type.size();
    return tells_apart ? filter.substr(source.type.size() + 1) : "";
}

} // namespace

Resources tagged_resources(const Call& call, const std::vector<std::string>& types) {
    Resources found;
    for (const auto& source : sources) {
        if (types.empty())
            source.collect(call, "", found);
        for (const auto& type : types)
            if (concerns(source, type))
                source.collect(call, type_within(source, type), found);
    }
    std::erase_if(found, [](const TaggedResource& resource) { return resource.tags.empty(); });
    std::ranges::sort(found, {}, &TaggedResource::arn);
    const auto same = std::ranges::unique(found, {}, &TaggedResource::arn);
    found.erase(same.begin(), same.end());
    return found;
}

} // namespace copilot::localcloud::tagging
