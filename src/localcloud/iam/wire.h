// Records as IAM's API shows them.

#pragma once

#include "aws/api/iam/types.h"
#include "localcloud/iam/aws_managed_policies.h"
#include "localcloud/iam/managed_policy.h"
#include "localcloud/iam/role.h"

namespace copilot::localcloud::iam {

[[nodiscard]] aws::iam::Role to_wire(const Role& role);
[[nodiscard]] aws::iam::Policy to_wire(const ManagedPolicy& policy, std::int64_t attachments);
[[nodiscard]] aws::iam::Policy to_wire(const AwsManagedPolicy& policy, std::int64_t attachments);

} // namespace copilot::localcloud::iam
