// What Cloud Map's resource handlers share: tags.

#pragma once

#include "aws/api/servicediscovery/tag.h"
#include "aws/client.h"
#include "localcloud/engine/resource_handler.h"
#include "localcloud/tags.h"

namespace copilot::localcloud::servicediscovery {

/// The stack's tags and the resource's own.
template <typename Properties>
[[nodiscard]] std::vector<aws::servicediscovery::Tag> tags(const Request<Properties>& request) {
    return tags_to<aws::servicediscovery::Tag>(
        resource_tags(request.stack_tags, request.desired.tags)
    );
}

/// Gives the resource its tags in place of those it had before.
void replace_tags(
    const aws::Client& client, const std::string& arn, const Tags& before, const Tags& after
);

/// `attributes` has the resource's "Arn".
template <typename Properties>
void update_tags(
    const aws::Client& client, const Attributes& attributes, const Request<Properties>& request
) {
    replace_tags(
        client,
        attributes.find("Arn")->scalar_text(),
        resource_tags({}, request.previous.tags),
        resource_tags(request.stack_tags, request.desired.tags)
    );
}

} // namespace copilot::localcloud::servicediscovery
