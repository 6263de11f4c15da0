#include "localcloud/ec2/resource/shared.h"

#include "aws/api/ec2/create_tags.h"
#include "aws/api/ec2/delete_tags.h"

namespace copilot::localcloud::ec2 {

void replace_tags(
    const aws::Client& client, const std::string& id, const Tags& before, const Tags& after
) {
    aws::ec2::DeleteTags::Input gone{.resources = {id}, .tags = {}};
    for (const auto& [key, value] : before)
        if (!after.find(key))
            gone.tags.push_back({.key = key, .value = value});
    if (!gone.tags.empty())
        client.call<aws::ec2::DeleteTags>(gone);
    if (!after.empty())
        client.call<aws::ec2::CreateTags>({.resources = {id}, .tags = tags_to<aws::ec2::Tag>(after)}
        );
}

bool says_gone(const aws::ServiceError& error) {
    return error.code().ends_with(".NotFound") || error.code() == "NatGatewayNotFound"
           || error.code() == "Gateway.NotAttached";
}

} // namespace copilot::localcloud::ec2
