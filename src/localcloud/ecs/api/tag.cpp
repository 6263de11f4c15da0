// Tags of clusters, services, tasks and task definitions, by ARN.

#include "aws/api/ecs/list_tags_for_resource.h"
#include "aws/api/ecs/tag_resource.h"
#include "aws/api/ecs/untag_resource.h"
#include "localcloud/ecs/find.h"
#include "localcloud/ecs/operations.h"

namespace copilot::localcloud::ecs {

namespace {

namespace api = aws::ecs;

/// "service/shop-test/backend" of an ARN.
std::string resource_of(const std::string& arn) {
    std::size_t start = 0;
    for (int colons = 0; colons < 5 && start != std::string::npos; ++colons)
        start = arn.find(':', start) + 1;
    return arn.substr(start);
}

/// Changes one record's tags with `change(tags)`.
template <Record T, typename Change>
bool change_tags_of(Call& call, const std::string& id, Change&& change) {
    auto found = call.records.find<T>(call.place(), id);
    if (!found)
        return false;
    change(found->tags);
    call.records.put(call.place(), *found);
    return true;
}

template <typename Change>
void change_tags(Call& call, const std::string& arn, Change&& change) {
    const auto resource = resource_of(arn);
    const auto slash = resource.find('/');
    const auto type = resource.substr(0, slash);
    const auto id = resource.substr(slash + 1);
    const bool found =
        (type == "cluster" && change_tags_of<Cluster>(call, id, change))
        || (type == "service" && change_tags_of<Service>(call, id, change))
        || (type == "task" && change_tags_of<Task>(call, id, change))
        || (type == "task-definition" && change_tags_of<TaskDefinition>(call, id, change));
    if (!found)
        throw aws::ServiceError(
            "InvalidParameterException", "The specified resource ARN was not found."
        );
}

api::TagResource::Output tag_resource(const api::TagResource::Input& input, Call& call) {
    change_tags(call, input.resource_arn, [&](Dictionary<std::string>& tags) {
        for (const auto& [key, value] : tags_from(input.tags))
            tags[key] = value;
    });
    return {};
}

api::UntagResource::Output untag_resource(const api::UntagResource::Input& input, Call& call) {
    change_tags(call, input.resource_arn, [&](Dictionary<std::string>& tags) {
        for (const auto& key : input.tag_keys)
            tags.erase(key);
    });
    return {};
}

api::ListTagsForResource::Output
list_tags_for_resource(const api::ListTagsForResource::Input& input, Call& call) {
    api::ListTagsForResource::Output output;
    change_tags(call, input.resource_arn, [&](const Dictionary<std::string>& tags) {
        output.tags = tags_to<api::Tag>(tags);
    });
    return output;
}

} // namespace

void register_tag_operations(Cloud& cloud) {
    cloud.on<api::ListTagsForResource>(list_tags_for_resource);
    cloud.on<api::TagResource>(tag_resource);
    cloud.on<api::UntagResource>(untag_resource);
}

} // namespace copilot::localcloud::ecs
