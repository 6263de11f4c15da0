// Tags between the wire's shape and the records', and on whatever an ID names.

#pragma once

#include "aws/api/ec2/tag.h"
#include "aws/api/ec2/tag_specification.h"
#include "localcloud/cloud.h"
#include "localcloud/tags.h"

namespace copilot::localcloud::ec2 {

/// "subnet" and so on, as tag specifications and tag descriptions name a type of resource.
struct TaggedResource {
    std::string id;
    std::string type;
    Tags tags;
};

[[nodiscard]] inline std::vector<aws::ec2::Tag> write_tags(const Tags& tags) {
    return tags_to<aws::ec2::Tag>(tags);
}

/// The tags that the specifications give to resources of this type. Throws ServiceError
/// InvalidParameterValue when one is for another type, InvalidParameterValue for a reserved key.
[[nodiscard]] Tags tags_for(
    const Call& call,
    std::string_view type,
    const std::vector<aws::ec2::TagSpecification>& specifications
);

/// Throws ServiceError when a key is empty, too long, or starts with "aws:" and the caller is not
/// CloudFormation.
void check_tags(const Call& call, const std::vector<aws::ec2::Tag>& tags);

/// Throws ServiceError InvalidID when no resource here can have such an ID, or the resource's own
/// error when it is missing.
[[nodiscard]] TaggedResource tagged_resource(const Call& call, const std::string& id);
void put_tags(const Call& call, const TaggedResource& resource);

/// Every resource of the caller's place that has tags.
[[nodiscard]] std::vector<TaggedResource> tagged_resources(const Call& call);

} // namespace copilot::localcloud::ec2
