#pragma once

#include "io/sqlite.h"

namespace copilot::localcloud {

/// Brings the schema up to date, each migration in a transaction of its own. Throws Error when the
/// database was written by a later version.
void migrate(io::Database& database);

} // namespace copilot::localcloud
