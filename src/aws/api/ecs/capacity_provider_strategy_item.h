#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html
struct CapacityProviderStrategyItem {
    std::string capacity_provider;
    std::optional<std::int64_t> weight;
    std::optional<std::int64_t> base;

    static void fields(auto& self, auto& x) {
        x(required("capacityProvider"), self.capacity_provider);
        x("weight", self.weight);
        x("base", self.base);
    }
};

} // namespace copilot::aws::ecs
