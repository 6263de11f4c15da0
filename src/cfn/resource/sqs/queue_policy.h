// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queuepolicy.html

#pragma once

#include "cfn/value.h"

#include <string_view>

namespace copilot::cfn::sqs {

/// Who may send to queues.
struct QueuePolicy {
    static constexpr std::string_view resource_type = "AWS::SQS::QueuePolicy";

    Json policy_document;
    Texts queues;

    bool operator==(const QueuePolicy&) const = default;

    static void fields(auto& self, auto& x) {
        x(required("PolicyDocument"), self.policy_document);
        x(required("Queues"), self.queues);
    }
};

} // namespace copilot::cfn::sqs
