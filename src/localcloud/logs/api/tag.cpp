// Tags of log groups, by the older operations that take a name and the newer that take an ARN.

#include "aws/api/logs/list_tags_for_resource.h"
#include "aws/api/logs/list_tags_log_group.h"
#include "aws/api/logs/tag_log_group.h"
#include "aws/api/logs/tag_resource.h"
#include "aws/api/logs/untag_log_group.h"
#include "aws/api/logs/untag_resource.h"
#include "localcloud/logs/operations.h"
#include "localcloud/tags.h"

namespace copilot::localcloud::logs {

namespace {

namespace api = aws::logs;

aws::Nothing add_tags(Call& call, const std::string& name, const Tags& tags) {
    auto group = require_group(call, name);
    merge_tags(group.tags, tags);
    call.records.put(call.place(), group);
    return {};
}

aws::Nothing
remove_tags(Call& call, const std::string& name, const std::vector<std::string>& keys) {
    auto group = require_group(call, name);
    for (const auto& key : keys)
        group.tags.erase(key);
    call.records.put(call.place(), group);
    return {};
}

aws::Nothing tag_resource(const api::TagResource::Input& input, Call& call) {
    return add_tags(call, input.resource_arn, input.tags);
}

aws::Nothing tag_log_group(const api::TagLogGroup::Input& input, Call& call) {
    return add_tags(call, input.log_group_name, input.tags);
}

aws::Nothing untag_resource(const api::UntagResource::Input& input, Call& call) {
    return remove_tags(call, input.resource_arn, input.tag_keys);
}

aws::Nothing untag_log_group(const api::UntagLogGroup::Input& input, Call& call) {
    return remove_tags(call, input.log_group_name, input.tags);
}

api::ListTagsForResource::Output
list_tags_for_resource(const api::ListTagsForResource::Input& input, Call& call) {
    return {require_group(call, input.resource_arn).tags};
}

api::ListTagsLogGroup::Output
list_tags_log_group(const api::ListTagsLogGroup::Input& input, Call& call) {
    return {require_group(call, input.log_group_name).tags};
}

} // namespace

void register_tag_operations(Cloud& cloud) {
    cloud.on<api::ListTagsForResource>(list_tags_for_resource);
    cloud.on<api::ListTagsLogGroup>(list_tags_log_group);
    cloud.on<api::TagLogGroup>(tag_log_group);
    cloud.on<api::TagResource>(tag_resource);
    cloud.on<api::UntagLogGroup>(untag_log_group);
    cloud.on<api::UntagResource>(untag_resource);
}

} // namespace copilot::localcloud::logs
