// Tags of functions, by ARN.

#include "aws/api/lambda/list_tags.h"
#include "aws/api/lambda/tag_resource.h"
#include "aws/api/lambda/untag_resource.h"
#include "localcloud/lambda/operations.h"
#include "localcloud/tags.h"

namespace copilot::localcloud::lambda {

namespace {

namespace api = aws::lambda;

aws::Nothing tag_resource(const api::TagResource::Input& input, Call& call) {
    auto function = require_function(call, input.resource);
    merge_tags(function.tags, input.tags);
    call.records.put(call.place(), function);
    return {};
}

aws::Nothing untag_resource(const api::UntagResource::Input& input, Call& call) {
    auto function = require_function(call, input.resource);
    for (const auto& key : input.tag_keys)
        function.tags.erase(key);
    call.records.put(call.place(), function);
    return {};
}

api::ListTags::Output list_tags(const api::ListTags::Input& input, Call& call) {
    return {require_function(call, input.resource).tags};
}

} // namespace

void register_tag_operations(Cloud& cloud) {
    cloud.on<api::ListTags>(list_tags);
    cloud.on<api::TagResource>(tag_resource);
    cloud.on<api::UntagResource>(untag_resource);
}

} // namespace copilot::localcloud::lambda
