// AWS Certificate Manager: certificates that the machine's own authority signs.

#include "localcloud/cloud.h"

namespace copilot::localcloud::acm {

void register_certificates(Cloud& cloud);
void register_tags(Cloud& cloud);

void register_operations(Cloud& cloud) {
    register_certificates(cloud);
    register_tags(cloud);
}

} // namespace copilot::localcloud::acm
