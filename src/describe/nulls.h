// JSON as the reference prints it: a list without items is null, not [].

#pragma once

#include "base/fields.h"

namespace copilot::describe {

template <typename T>
[[nodiscard]] Document list_or_null(const std::vector<T>& items) {
    return items.empty() ? Document{} : encode(items);
}

} // namespace copilot::describe
