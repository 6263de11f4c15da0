// The Key Management Service: symmetric keys that encrypt for real and never leave the state.

#include "localcloud/cloud.h"

namespace copilot::localcloud::kms {

void register_aliases(Cloud& cloud);
void register_encryption(Cloud& cloud);
void register_keys(Cloud& cloud);

void register_operations(Cloud& cloud) {
    register_aliases(cloud);
    register_encryption(cloud);
    register_keys(cloud);
}

} // namespace copilot::localcloud::kms
