#pragma once

#include "base/fields.h"

#include <cstdint>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html
struct EphemeralStorage {
    std::int64_t size_in_gi_b = 0;

    static void fields(auto& self, auto& x) { x(required("sizeInGiB"), self.size_in_gi_b); }
};

} // namespace copilot::aws::ecs
