// Systems Manager: Parameter Store.

#include "localcloud/cloud.h"

namespace copilot::localcloud::ssm {

void register_get_parameter(Cloud& cloud);
void register_parameters(Cloud& cloud);
void register_put_parameter(Cloud& cloud);

void register_operations(Cloud& cloud) {
    register_get_parameter(cloud);
    register_parameters(cloud);
    register_put_parameter(cloud);
}

} // namespace copilot::localcloud::ssm
