// Names and IDs of IAM's entities.

#include "localcloud/iam/find.h"

#include <algorithm>
#include <cctype>

namespace copilot::localcloud::iam {

std::string new_unique_id(const Call& call, std::string_view kind) {
    auto id = call.new_id(kind, 17);
    std::ranges::transform(id, id.begin(), [](char c) {
        return static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    });
    return id;
}

void check_name(std::string_view member, const std::string& name, std::size_t longest) {
    const auto allowed = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c))
               || std::string_view("_+=,.@-").contains(c);
    };
    if (name.empty() || !std::ranges::all_of(name, allowed))
        throw aws::ServiceError(
            "ValidationError",
            format(
                "The specified value for {} is invalid. It must contain only alphanumeric "
                "characters and/or the following: +=,.@_-",
                member
            )
        );
    if (name.size() > longest)
        throw aws::ServiceError(
            "ValidationError",
            format(
                "1 validation error detected: Value at '{}' failed to satisfy constraint: Member "
                "must have length less than or equal to {}",
                member,
                longest
            )
        );
}

} // namespace copilot::localcloud::iam
