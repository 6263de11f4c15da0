#pragma once

#include "aws/api/kms/service.h"
#include "aws/api/kms/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::kms {

/// https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeys.html
struct ListKeys {
    static constexpr const aws::Service& service = kms::service;
    static constexpr std::string_view name = "ListKeys";

    struct Input {
        std::optional<std::int64_t> limit;
        std::optional<std::string> marker;
        std::vector<std::string> resource_owners;

        static void fields(auto& self, auto& x) {
            x("Limit", self.limit);
            x("Marker", self.marker);
            x("ResourceOwners", self.resource_owners);
        }
    };

    struct Output {
        std::vector<KeyListEntry> keys;
        std::optional<std::string> next_marker;
        std::optional<bool> truncated;

        static void fields(auto& self, auto& x) {
            x("Keys", self.keys);
            x("NextMarker", self.next_marker);
            x("Truncated", self.truncated);
        }
    };
};

} // namespace copilot::aws::kms
