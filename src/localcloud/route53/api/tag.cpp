// Tags of hosted zones.

#include "aws/api/route53/change_tags_for_resource.h"
#include "aws/api/route53/list_tags_for_resource.h"
#include "localcloud/route53/operations.h"
#include "localcloud/route53/zones.h"
#include "localcloud/tags.h"

namespace copilot::localcloud::route53 {

namespace {

namespace api = aws::route53;

HostedZone require_tagged(const Call& call, const std::string& type, const std::string& id) {
    if (type != "hostedzone")
        throw aws::ServiceError("InvalidInput", format("'{}' cannot have tags here", type));
    return require_zone(call, id);
}

aws::Nothing change_tags(const api::ChangeTagsForResource::Input& input, Call& call) {
    auto zone = require_tagged(call, input.resource_type, input.resource_id);
    for (const auto& key : input.remove_tag_keys)
        zone.tags.erase(key);
    merge_tags(zone.tags, tags_from(input.add_tags));
    call.records.put(call.global_place(), zone);
    return {};
}

api::ListTagsForResource::Output
list_tags(const api::ListTagsForResource::Input& input, Call& call) {
    const auto zone = require_tagged(call, input.resource_type, input.resource_id);
    api::ListTagsForResource::Output output;
    output.resource_tag_set.resource_type = "hostedzone";
    output.resource_tag_set.resource_id = zone.id;
    output.resource_tag_set.tags = tags_to<api::Tag>(zone.tags);
    return output;
}

} // namespace

void register_tags(Cloud& cloud) {
    cloud.on<api::ChangeTagsForResource>(change_tags);
    cloud.on<api::ListTagsForResource>(list_tags);
}

} // namespace copilot::localcloud::route53
