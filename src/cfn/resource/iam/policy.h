// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-policy.html

#pragma once

#include "cfn/value.h"

#include <string_view>

namespace copilot::cfn::iam {

/// A policy inside roles.
struct Policy {
    static constexpr std::string_view resource_type = "AWS::IAM::Policy";

    Json policy_document;
    Text policy_name;
    Texts roles;

    bool operator==(const Policy&) const = default;

    static void fields(auto& self, auto& x) {
        x(required("PolicyDocument"), self.policy_document);
        x(required("PolicyName"), self.policy_name);
        x("Roles", self.roles);
    }
};

} // namespace copilot::cfn::iam
