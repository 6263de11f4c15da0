// Amazon ECS. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/Welcome.html

#include "localcloud/ecs/operations.h"

namespace copilot::localcloud::ecs {

void register_operations(Cloud& cloud) {
    register_cluster_operations(cloud);
    register_service_operations(cloud);
    register_tag_operations(cloud);
    register_task_definition_operations(cloud);
    register_task_operations(cloud);
}

} // namespace copilot::localcloud::ecs
