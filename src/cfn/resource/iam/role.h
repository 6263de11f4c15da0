// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html

#pragma once

#include "cfn/resource/tag.h"

#include <string_view>
#include <vector>

namespace copilot::cfn::iam {

/// Who may act, and what they may do.
struct Role {
    static constexpr std::string_view resource_type = "AWS::IAM::Role";

    struct Policy {
        Json policy_document;
        Text policy_name;

        bool operator==(const Policy&) const = default;

        static void fields(auto& self, auto& x) {
            x(required("PolicyDocument"), self.policy_document);
            x(required("PolicyName"), self.policy_name);
        }
    };

    Json assume_role_policy_document;
    Text description;
    Texts managed_policy_arns;
    Integer max_session_duration;
    Text path;
    Text permissions_boundary;
    std::vector<Value<Policy>> policies;
    Text role_name;
    std::vector<Tag> tags;

    bool operator==(const Role&) const = default;

    static void fields(auto& self, auto& x) {
        x(required("AssumeRolePolicyDocument"), self.assume_role_policy_document);
        x("Description", self.description);
        x("ManagedPolicyArns", self.managed_policy_arns);
        x("MaxSessionDuration", self.max_session_duration);
        x("Path", self.path);
        x("PermissionsBoundary", self.permissions_boundary);
        x("Policies", self.policies);
        x("RoleName", self.role_name);
        x("Tags", self.tags);
    }
};

} // namespace copilot::cfn::iam
