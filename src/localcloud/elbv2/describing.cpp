#include "localcloud/elbv2/describing.h"

#include <algorithm>
#include <cctype>

namespace copilot::localcloud::elbv2 {

void check_name(std::string_view noun, const std::string& name) {
    constexpr std::size_t longest = 32;
    const bool letters =
        std::ranges::all_of(name, [](unsigned char c) { return std::isalnum(c) || c == '-'; });
    if (name.empty() || name.size() > longest)
        throw validation_error(
            format("The {} name '{}' must have 1 to {} characters", noun, name, longest)
        );
    if (!letters || name.starts_with('-') || name.ends_with('-'))
        throw validation_error(format(
            "The {} name '{}' can only contain characters that are alphanumeric characters and "
            "hyphens(-), and cannot begin or end with a hyphen",
            noun,
            name
        ));
}

} // namespace copilot::localcloud::elbv2
