#pragma once

#include "aws/client.h"

namespace copilot::localcloud::engine {

/// `document` with each {{resolve:ssm:...}}, {{resolve:ssm-secure:...}} and
/// {{resolve:secretsmanager:...}} replaced by what it stands for. The engine keeps properties as
/// they were before, so that no secret is recorded and a changed one causes no update.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
[[nodiscard]] Document
resolve_dynamic_references(const Document& document, const aws::Client& client);

} // namespace copilot::localcloud::engine
