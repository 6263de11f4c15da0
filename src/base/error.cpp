#include "base/error.h"

#include <system_error>

namespace copilot {

SystemError::SystemError(const std::string& doing, int error_number)
    : Error(doing + ": " + std::generic_category().message(error_number)),
      error_number_(error_number) {}

} // namespace copilot
