// The operations of Cloud Map, one function per noun to register them.

#pragma once

#include "localcloud/cloud.h"

namespace copilot::localcloud::servicediscovery {

void register_instances(Cloud& cloud);
void register_namespaces(Cloud& cloud);
void register_operation_lookups(Cloud& cloud);
void register_services(Cloud& cloud);
void register_tags(Cloud& cloud);

} // namespace copilot::localcloud::servicediscovery
