// A function's code: unpacked once into a directory that its content names.

#pragma once

#include "localcloud/cloud.h"

#include <string>

namespace copilot::localcloud::lambda {

struct Code {
    io::Path directory;
    std::string sha256; ///< Base64.
    std::int64_t size = 0;
};

/// Unpacks the archive, unless that has been done. Throws ServiceError when it is none.
[[nodiscard]] Code unpack_code(const Cloud& cloud, const std::string& zip);

} // namespace copilot::localcloud::lambda
