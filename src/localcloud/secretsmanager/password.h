// Random passwords.

#pragma once

#include "aws/api/secretsmanager/get_random_password.h"

#include <string>

namespace copilot::localcloud::secretsmanager {

/// Throws ServiceError InvalidParameterException when nothing can satisfy what is asked for.
[[nodiscard]] std::string
random_password(const aws::secretsmanager::GetRandomPassword::Input& wanted);

} // namespace copilot::localcloud::secretsmanager
