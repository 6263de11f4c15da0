#include "localcloud/engine/resource_handler.h"

namespace copilot::localcloud {

std::string shortened(const std::string& generated_name, std::size_t length) {
    constexpr std::size_t suffix = 13; // "-" and 12 characters
    if (generated_name.size() <= length || length <= suffix)
        return generated_name.substr(0, length);
    auto head = generated_name.substr(0, length - suffix);
    while (!head.empty() && head.back() == '-')
        head.pop_back();
    return head + generated_name.substr(generated_name.size() - suffix);
}

} // namespace copilot::localcloud
