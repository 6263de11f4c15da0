// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html

#pragma once

#include "cfn/resource/tag.h"

#include <string_view>
#include <vector>

namespace copilot::cfn::kms {

/// An encryption key.
struct Key {
    static constexpr std::string_view resource_type = "AWS::KMS::Key";

    Text description;
    Boolean enable_key_rotation;
    Boolean enabled;
    Json key_policy;
    Integer pending_window_in_days;
    std::vector<Tag> tags;

    bool operator==(const Key&) const = default;

    static void fields(auto& self, auto& x) {
        x("Description", self.description);
        x("EnableKeyRotation", self.enable_key_rotation);
        x("Enabled", self.enabled);
        x("KeyPolicy", self.key_policy);
        x("PendingWindowInDays", self.pending_window_in_days);
        x("Tags", self.tags);
    }
};

} // namespace copilot::cfn::kms
