// Tags of load balancers, listeners, rules and target groups.

#include "aws/api/elbv2/add_tags.h"
#include "aws/api/elbv2/describe_tags.h"
#include "aws/api/elbv2/remove_tags.h"
#include "localcloud/elbv2/find.h"
#include "localcloud/elbv2/operations.h"
#include "localcloud/tags.h"

#include <array>

namespace copilot::localcloud::elbv2 {

namespace {

namespace api = aws::elbv2;

struct Kind {
    std::string_view arn_part;
    Tags (*find)(const Call& call, const std::string& arn);
    void (*put)(const Call& call, const std::string& arn, const Tags& tags);
};

template <Record T>
Kind kind_of(std::string_view arn_part) {
    return {
        arn_part,
        [](const Call& call, const std::string& arn) { return require<T>(call, arn).tags; },
        [](const Call& call, const std::string& arn, const Tags& tags) {
            auto record = require<T>(call, arn);
            record.tags = tags;
            call.records.put(call.place(), record);
        },
    };
}

const Kind& kind_for(const std::string& arn) {
    static const std::array kinds{
        kind_of<LoadBalancer>(":loadbalancer/"),
        kind_of<Listener>(":listener/"),
        kind_of<Rule>(":listener-rule/"),
        kind_of<TargetGroup>(":targetgroup/"),
    };
    for (const auto& kind : kinds)
        if (arn.find(kind.arn_part) != std::string::npos)
            return kind;
    throw validation_error(format("'{}' is not a valid resource ARN", arn));
}

aws::Nothing add_tags(const api::AddTags::Input& input, Call& call) {
    for (const auto& arn : input.resource_arns) {
        const auto& kind = kind_for(arn);
        auto tags = kind.find(call, arn);
        merge_tags(tags, tags_from(input.tags));
        kind.put(call, arn, tags);
    }
    return {};
}

aws::Nothing remove_tags(const api::RemoveTags::Input& input, Call& call) {
    for (const auto& arn : input.resource_arns) {
        const auto& kind = kind_for(arn);
        auto tags = kind.find(call, arn);
        for (const auto& key : input.tag_keys)
            tags.erase(key);
        kind.put(call, arn, tags);
    }
    return {};
}

api::DescribeTags::Output describe_tags(const api::DescribeTags::Input& input, Call& call) {
    api::DescribeTags::Output output;
    for (const auto& arn : input.resource_arns)
        output.tag_descriptions.push_back(
            {.resource_arn = arn, .tags = tags_to<api::Tag>(kind_for(arn).find(call, arn))}
        );
    return output;
}

} // namespace

void register_tags(Cloud& cloud) {
    cloud.on<api::AddTags>(add_tags);
    cloud.on<api::DescribeTags>(describe_tags);
    cloud.on<api::RemoveTags>(remove_tags);
}

} // namespace copilot::localcloud::elbv2
