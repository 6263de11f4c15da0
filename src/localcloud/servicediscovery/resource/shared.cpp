#include "localcloud/servicediscovery/resource/shared.h"

#include "aws/api/servicediscovery/tag_resource.h"
#include "aws/api/servicediscovery/untag_resource.h"

namespace copilot::localcloud::servicediscovery {

void replace_tags(
    const aws::Client& client, const std::string& arn, const Tags& before, const Tags& after
) {
    aws::servicediscovery::UntagResource::Input gone{.resource_arn = arn, .tag_keys = {}};
    for (const auto& [key, value] : before)
        if (!after.find(key))
            gone.tag_keys.push_back(key);
    if (!gone.tag_keys.empty())
        client.call<aws::servicediscovery::UntagResource>(gone);
    if (!after.empty())
        client.call<aws::servicediscovery::TagResource>(
            {.resource_arn = arn, .tags = tags_to<aws::servicediscovery::Tag>(after)}
        );
}

} // namespace copilot::localcloud::servicediscovery
