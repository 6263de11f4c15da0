// Secrets Manager: secrets and their versions, encrypted with KMS. Rotation is not here.

#include "localcloud/cloud.h"

namespace copilot::localcloud::secretsmanager {

void register_secrets(Cloud& cloud);
void register_values(Cloud& cloud);

void register_operations(Cloud& cloud) {
    register_secrets(cloud);
    register_values(cloud);
}

} // namespace copilot::localcloud::secretsmanager
