// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecr-repository.html

#pragma once

#include "cfn/resource/tag.h"

#include <optional>
#include <string_view>
#include <vector>

namespace copilot::cfn::ecr {

/// A repository of container images.
struct Repository {
    static constexpr std::string_view resource_type = "AWS::ECR::Repository";

    struct LifecyclePolicy {
        Text lifecycle_policy_text;
        Text registry_id;

        bool operator==(const LifecyclePolicy&) const = default;

        static void fields(auto& self, auto& x) {
            x("LifecyclePolicyText", self.lifecycle_policy_text);
            x("RegistryId", self.registry_id);
        }
    };

    Boolean empty_on_delete;
    Text image_tag_mutability;
    std::optional<LifecyclePolicy> lifecycle_policy;
    Text repository_name;
    Json repository_policy_text;
    std::vector<Tag> tags;

    bool operator==(const Repository&) const = default;

    static void fields(auto& self, auto& x) {
        x("EmptyOnDelete", self.empty_on_delete);
        x("ImageTagMutability", self.image_tag_mutability);
        x("LifecyclePolicy", self.lifecycle_policy);
        x("RepositoryName", self.repository_name);
        x("RepositoryPolicyText", self.repository_policy_text);
        x("Tags", self.tags);
    }
};

} // namespace copilot::cfn::ecr
