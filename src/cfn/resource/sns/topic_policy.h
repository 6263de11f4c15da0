// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topicpolicy.html

#pragma once

#include "cfn/value.h"

#include <string_view>

namespace copilot::cfn::sns {

/// Who may publish to topics.
struct TopicPolicy {
    static constexpr std::string_view resource_type = "AWS::SNS::TopicPolicy";

    Json policy_document;
    Texts topics;

    bool operator==(const TopicPolicy&) const = default;

    static void fields(auto& self, auto& x) {
        x(required("PolicyDocument"), self.policy_document);
        x(required("Topics"), self.topics);
    }
};

} // namespace copilot::cfn::sns
