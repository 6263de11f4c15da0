// What logs/api registers, one function per noun.

#pragma once

#include "localcloud/cloud.h"
#include "localcloud/logs/group.h"

namespace copilot::localcloud::logs {

void register_group_operations(Cloud& cloud);
void register_stream_operations(Cloud& cloud);
void register_policy_operations(Cloud& cloud);
void register_tag_operations(Cloud& cloud);

/// Throws ResourceNotFoundException.
[[nodiscard]] Group require_group(Call& call, const std::string& name);

/// The group's name, from a name or an ARN with or without ":*".
[[nodiscard]] std::string group_name_of(const std::string& name_or_arn);

} // namespace copilot::localcloud::logs
