#include "localcloud/elbv2/resource/shared.h"

#include "aws/api/elbv2/add_tags.h"
#include "aws/api/elbv2/remove_tags.h"

namespace copilot::localcloud::elbv2 {

void replace_tags(
    const aws::Client& client, const std::string& arn, const Tags& before, const Tags& after
) {
    aws::elbv2::RemoveTags::Input gone{.resource_arns = {arn}, .tag_keys = {}};
    for (const auto& [key, value] : before)
        if (!after.find(key))
            gone.tag_keys.push_back(key);
    if (!gone.tag_keys.empty())
        client.call<aws::elbv2::RemoveTags>(gone);
    if (!after.empty())
        client.call<aws::elbv2::AddTags>(
            {.resource_arns = {arn}, .tags = tags_to<aws::elbv2::Tag>(after)}
        );
}

} // namespace copilot::localcloud::elbv2
