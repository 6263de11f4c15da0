#pragma once

#include "aws/api/ecr/types.h"
#include "base/fields.h"

namespace copilot::localcloud::ecr {

/// A repository: what is not in the registry itself.
struct Repository {
    static constexpr std::string_view kind = "ecr/repository";

    std::string name; ///< "shop/api"
    std::string arn;
    std::string image_tag_mutability = "MUTABLE";
    aws::ecr::ImageScanningConfiguration image_scanning_configuration{};
    std::string lifecycle_policy{}; ///< Empty when there is none; so is the other.
    std::string policy{};
    Timestamp created_at{};
    std::string creation_token{}; ///< Of the call that made it.
    Dictionary<std::string> tags{};

    [[nodiscard]] std::string record_id() const { return name; }

    static void fields(auto& self, auto& x) {
        x("Name", self.name);
        x("Arn", self.arn);
        x("ImageTagMutability", self.image_tag_mutability);
        x("ImageScanningConfiguration", self.image_scanning_configuration);
        x("LifecyclePolicy", self.lifecycle_policy);
        x("Policy", self.policy);
        x("CreatedAt", self.created_at);
        x("CreationToken", self.creation_token);
        x("Tags", self.tags);
    }
};

} // namespace copilot::localcloud::ecr
