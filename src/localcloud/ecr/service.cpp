// Amazon ECR. https://docs.aws.amazon.com/AmazonECR/latest/APIReference/Welcome.html

#include "localcloud/ecr/operations.h"

namespace copilot::localcloud::ecr {

void register_operations(Cloud& cloud) {
    register_authorization_operations(cloud);
    register_image_operations(cloud);
    register_policy_operations(cloud);
    register_repository_operations(cloud);
}

} // namespace copilot::localcloud::ecr
