// Tags of namespaces and services.

#include "aws/api/servicediscovery/list_tags_for_resource.h"
#include "aws/api/servicediscovery/tag_resource.h"
#include "aws/api/servicediscovery/untag_resource.h"
#include "localcloud/servicediscovery/find.h"
#include "localcloud/servicediscovery/operations.h"
#include "localcloud/tags.h"

namespace copilot::localcloud::servicediscovery {

namespace {

namespace api = aws::servicediscovery;

/// Reads the tags of what `arn` names, lets `change` have them, and keeps what it makes of them.
template <typename Change>
void with_tags(Call& call, const std::string& arn, Change change) {
    const auto apply = [&](auto record) {
        change(record.tags);
        call.records.put(call.place(), record);
    };
    if (arn.find(":namespace/") != std::string::npos)
        apply(require_namespace(call, arn));
    else if (arn.find(":service/") != std::string::npos)
        apply(require_service(call, arn));
    else
        throw aws::ServiceError(
            "ResourceNotFoundException", format("No resource has the ARN '{}'", arn)
        );
}

api::ListTagsForResource::Output
list_tags(const api::ListTagsForResource::Input& input, Call& call) {
    api::ListTagsForResource::Output output;
    with_tags(call, input.resource_arn, [&](const Tags& tags) {
        output.tags = tags_to<api::Tag>(tags);
    });
    return output;
}

aws::Nothing tag_resource(const api::TagResource::Input& input, Call& call) {
    with_tags(call, input.resource_arn, [&](Tags& tags) {
        merge_tags(tags, tags_from(input.tags));
    });
    return {};
}

aws::Nothing untag_resource(const api::UntagResource::Input& input, Call& call) {
    with_tags(call, input.resource_arn, [&](Tags& tags) {
        for (const auto& key : input.tag_keys)
            tags.erase(key);
    });
    return {};
}

} // namespace

void register_tags(Cloud& cloud) {
    cloud.on<api::ListTagsForResource>(list_tags);
    cloud.on<api::TagResource>(tag_resource);
    cloud.on<api::UntagResource>(untag_resource);
}

} // namespace copilot::localcloud::servicediscovery
