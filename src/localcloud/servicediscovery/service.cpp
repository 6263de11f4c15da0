// AWS Cloud Map: names for services.

#include "localcloud/servicediscovery/operations.h"

namespace copilot::localcloud::servicediscovery {

void register_operations(Cloud& cloud) {
    register_instances(cloud);
    register_namespaces(cloud);
    register_operation_lookups(cloud);
    register_services(cloud);
    register_tags(cloud);
}

} // namespace copilot::localcloud::servicediscovery
