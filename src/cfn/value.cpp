#include "cfn/value.h"

namespace copilot::cfn {

bool is_intrinsic(const Document& document) {
    const auto* map = document.map();
    if (!map || map->size() != 1)
        return false;
    const auto& key = map->begin()->key;
    return key == "Ref" || key == "Condition" || key.starts_with("Fn::");
}

} // namespace copilot::cfn
