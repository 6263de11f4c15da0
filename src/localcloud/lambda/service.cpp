// AWS Lambda. https://docs.aws.amazon.com/lambda/latest/api/welcome.html

#include "localcloud/lambda/operations.h"

namespace copilot::localcloud::lambda {

void register_operations(Cloud& cloud) {
    register_function_operations(cloud);
    register_invocation_operations(cloud);
    register_permission_operations(cloud);
    register_tag_operations(cloud);
}

} // namespace copilot::localcloud::lambda
