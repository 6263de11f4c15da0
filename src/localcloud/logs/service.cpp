// Amazon CloudWatch Logs.
// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/Welcome.html

#include "localcloud/logs/operations.h"

namespace copilot::localcloud::logs {

void register_operations(Cloud& cloud) {
    register_group_operations(cloud);
    register_policy_operations(cloud);
    register_stream_operations(cloud);
    register_tag_operations(cloud);
}

} // namespace copilot::localcloud::logs
