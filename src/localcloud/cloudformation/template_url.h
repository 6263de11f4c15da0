#pragma once

#include <string>
#include <string_view>

namespace copilot::localcloud::cloudformation {

struct ObjectPlace {
    std::string bucket;
    std::string key;

    bool operator==(const ObjectPlace&) const = default;
};

/// The object of S3's that a TemplateURL names, in any of its forms: bucket in the host name or
/// first in the path, at AWS or at this endpoint. Throws ServiceError ValidationError otherwise.
[[nodiscard]] ObjectPlace parse_template_url(std::string_view url);

} // namespace copilot::localcloud::cloudformation
