// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-applicationautoscaling-scalabletarget.html

#pragma once

#include "cfn/resource/tag.h"

#include <string_view>
#include <vector>

namespace copilot::cfn::autoscaling {

/// A number that may be scaled, and its bounds.
struct ScalableTarget {
    static constexpr std::string_view resource_type = "AWS::ApplicationAutoScaling::ScalableTarget";

    Integer max_capacity;
    Integer min_capacity;
    Text resource_id;
    Text role_arn;
    Text scalable_dimension;
    Text service_namespace;
    std::vector<Tag> tags;

    bool operator==(const ScalableTarget&) const = default;

    static void fields(auto& self, auto& x) {
        x(required("MaxCapacity"), self.max_capacity);
        x(required("MinCapacity"), self.min_capacity);
        x(required("ResourceId"), self.resource_id);
        x("RoleARN", self.role_arn);
        x(required("ScalableDimension"), self.scalable_dimension);
        x(required("ServiceNamespace"), self.service_namespace);
        x("Tags", self.tags);
    }
};

} // namespace copilot::cfn::autoscaling
