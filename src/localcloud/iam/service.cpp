// Identity and Access Management: roles and policies. Users and groups are not here: an account has
// its root and the sessions of its roles.

#include "localcloud/cloud.h"

namespace copilot::localcloud::iam {

void register_managed_policies(Cloud& cloud);
void register_role_policies(Cloud& cloud);
void register_role_tags(Cloud& cloud);
void register_roles(Cloud& cloud);
void register_service_linked_roles(Cloud& cloud);

void register_operations(Cloud& cloud) {
    register_managed_policies(cloud);
    register_role_policies(cloud);
    register_role_tags(cloud);
    register_roles(cloud);
    register_service_linked_roles(cloud);
}

} // namespace copilot::localcloud::iam
