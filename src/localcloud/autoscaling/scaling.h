#pragma once

#include "aws/api/autoscaling/types.h"
#include "base/fields.h"

namespace copilot::localcloud::autoscaling {

/// A number that may be scaled. Kept and answered; nothing here changes a desired count by itself.
struct ScalableTarget {
    static constexpr std::string_view kind = "autoscaling/scalable-target";

    aws::autoscaling::ScalableTarget target;
    Dictionary<std::string> tags{};

    [[nodiscard]] static std::string id_of(
        const std::string& service_namespace,
        const std::string& resource_id,
        const std::string& scalable_dimension
    ) {
        return format("{}|{}|{}", service_namespace, resource_id, scalable_dimension);
    }

    [[nodiscard]] std::string record_id() const {
        return id_of(target.service_namespace, target.resource_id, target.scalable_dimension);
    }

    static void fields(auto& self, auto& x) {
        x("Target", self.target);
        x("Tags", self.tags);
    }
};

/// When and by how much a target would change.
struct ScalingPolicy {
    static constexpr std::string_view kind = "autoscaling/scaling-policy";

    aws::autoscaling::ScalingPolicy policy;

    [[nodiscard]] static std::string id_of(const std::string& target, const std::string& name) {
        return target + "|" + name;
    }

    [[nodiscard]] std::string record_id() const { return id_of(parent_id(), policy.policy_name); }

    [[nodiscard]] std::string parent_id() const {
        return ScalableTarget::id_of(
            policy.service_namespace, policy.resource_id, policy.scalable_dimension
        );
    }

    static void fields(auto& self, auto& x) { x("Policy", self.policy); }
};

} // namespace copilot::localcloud::autoscaling
