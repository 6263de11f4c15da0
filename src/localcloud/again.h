// Finding one's own work: things that are named by their caller cannot derive their ID from the
// creation token as others do, so their record keeps the token that made them.

#pragma once

#include "localcloud/cloud.h"

namespace copilot::localcloud {

/// Whether `record` was made by this very call, made before and now made again after a crash. Its
/// operation then answers what it answered the first time, instead of "already exists".
template <typename T>
[[nodiscard]] bool made_by(const T& record, const Call& call) {
    return !call.caller.creation_token.empty()
           && record.creation_token == call.caller.creation_token;
}

} // namespace copilot::localcloud
