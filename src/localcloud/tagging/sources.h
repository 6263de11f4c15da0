// Everything that carries tags, whatever service keeps it.

#pragma once

#include "localcloud/cloud.h"
#include "localcloud/tags.h"

#include <string>
#include <vector>

namespace copilot::localcloud::tagging {

struct TaggedResource {
    std::string arn;
    Tags tags;
};

/// The resources of the caller's place that have tags, by ARN. `types` ("ecs:service", "s3", "ec2")
/// leaves out the others; all of them when it is empty. What is left out is not read.
[[nodiscard]] std::vector<TaggedResource>
tagged_resources(const Call& call, const std::vector<std::string>& types);

} // namespace copilot::localcloud::tagging
