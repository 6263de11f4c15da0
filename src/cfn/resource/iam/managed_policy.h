// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-managedpolicy.html

#pragma once

#include "cfn/value.h"

#include <string_view>

namespace copilot::cfn::iam {

/// A policy of its own, for any number of roles.
struct ManagedPolicy {
    static constexpr std::string_view resource_type = "AWS::IAM::ManagedPolicy";

    Text description;
    Text managed_policy_name;
    Text path;
    Json policy_document;
    Texts roles;

    bool operator==(const ManagedPolicy&) const = default;

    static void fields(auto& self, auto& x) {
        x("Description", self.description);
        x("ManagedPolicyName", self.managed_policy_name);
        x("Path", self.path);
        x(required("PolicyDocument"), self.policy_document);
        x("Roles", self.roles);
    }
};

} // namespace copilot::cfn::iam
