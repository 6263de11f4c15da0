// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-subscription.html

#pragma once

#include "cfn/value.h"

#include <string_view>

namespace copilot::cfn::sns {

/// Delivers a topic's messages.
struct Subscription {
    static constexpr std::string_view resource_type = "AWS::SNS::Subscription";

    Text endpoint;
    Json filter_policy;
    Text filter_policy_scope;
    Text protocol;
    Boolean raw_message_delivery;
    Text topic_arn;

    bool operator==(const Subscription&) const = default;

    static void fields(auto& self, auto& x) {
        x("Endpoint", self.endpoint);
        x("FilterPolicy", self.filter_policy);
        x("FilterPolicyScope", self.filter_policy_scope);
        x(required("Protocol"), self.protocol);
        x("RawMessageDelivery", self.raw_message_delivery);
        x(required("TopicArn"), self.topic_arn);
    }
};

} // namespace copilot::cfn::sns
