// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-resourcepolicy.html

#pragma once

#include "cfn/value.h"

#include <string_view>

namespace copilot::cfn::logs {

/// Which services may write logs.
struct ResourcePolicy {
    static constexpr std::string_view resource_type = "AWS::Logs::ResourcePolicy";

    Json policy_document;
    Text policy_name;

    bool operator==(const ResourcePolicy&) const = default;

    static void fields(auto& self, auto& x) {
        x(required("PolicyDocument"), self.policy_document);
        x(required("PolicyName"), self.policy_name);
    }
};

} // namespace copilot::cfn::logs
