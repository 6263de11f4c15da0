// Tags of anything.

#include "aws/api/ec2/create_tags.h"
#include "aws/api/ec2/delete_tags.h"
#include "aws/api/ec2/describe_tags.h"
#include "localcloud/ec2/describing.h"
#include "localcloud/ec2/operations.h"
#include "localcloud/ec2/tagging.h"

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;

aws::Nothing create_tags(const api::CreateTags::Input& input, Call& call) {
    check_tags(call, input.tags);
    for (const auto& id : input.resources) {
        auto resource = tagged_resource(call, id);
        for (const auto& tag : input.tags)
            resource.tags[tag.key] = tag.value;
        put_tags(call, resource);
    }
    return {};
}

/// A tag with a value goes only when it has that value; no tags at all means all of them, but
/// CloudFormation's.
aws::Nothing delete_tags(const api::DeleteTags::Input& input, Call& call) {
    for (const auto& id : input.resources) {
        auto resource = tagged_resource(call, id);
        for (const auto& tag : input.tags) {
            const auto* value = resource.tags.find(tag.key);
            if (value && (tag.value.empty() || tag.value == *value))
                resource.tags.erase(tag.key);
        }
        if (input.tags.empty())
            for (const auto& [key, value] : Tags(resource.tags))
                if (!key.starts_with("aws:"))
                    resource.tags.erase(key);
        put_tags(call, resource);
    }
    return {};
}

Facts facts_of(const api::TagDescription& tag) {
    return {{
        {"key", {tag.key}},
        {"resource-id", {tag.resource_id}},
        {"resource-type", {tag.resource_type}},
        {"value", {tag.value}},
    }};
}

api::DescribeTags::Output describe_tags(const api::DescribeTags::Input& input, Call& call) {
    std::vector<api::TagDescription> found;
    for (const auto& resource : tagged_resources(call))
        for (const auto& [key, value] : resource.tags) {
            const api::TagDescription tag{
                .key = key,
                .resource_id = resource.id,
                .resource_type = resource.type,
                .value = value,
            };
            if (matches(input.filters, facts_of(tag)))
                found.push_back(tag);
        }
    api::DescribeTags::Output output;
    write_page(found, input, output.tags, output.next_token, [](const auto& tag) { return tag; });
    return output;
}

} // namespace

void register_tags(Cloud& cloud) {
    cloud.on<api::CreateTags>(create_tags);
    cloud.on<api::DeleteTags>(delete_tags);
    cloud.on<api::DescribeTags>(describe_tags);
}

} // namespace copilot::localcloud::ec2
