#pragma once

#include "base/document.h"

namespace copilot::codec {

/// The first entry whose key an earlier one already had; null when every key is there once.
[[nodiscard]] const DocumentMap::Entry* find_duplicate_key(const DocumentMap& map);

} // namespace copilot::codec
