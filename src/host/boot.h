// What a reboot leaves behind where /run is on a disk: process IDs, sockets and namespaces that
// look alive and are not.

#pragma once

#include "io/file.h"

namespace copilot::host {

/// Empties `run_directory` (made 0700 when missing) and removes stale namespaces when the machine
/// was started anew since the last call; answers whether it was. Call it before anything else.
bool clean_after_boot(const io::Path& run_directory);

} // namespace copilot::host
