// Application Auto Scaling: scalable targets and policies as records.
// https://docs.aws.amazon.com/autoscaling/application/APIReference/Welcome.html

#include "localcloud/autoscaling/operations.h"

namespace copilot::localcloud::autoscaling {

void register_operations(Cloud& cloud) {
    register_policy_operations(cloud);
    register_target_operations(cloud);
}

} // namespace copilot::localcloud::autoscaling
