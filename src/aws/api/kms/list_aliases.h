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

/// https://docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html
struct ListAliases {
    static constexpr const aws::Service& service = kms::service;
    static constexpr std::string_view name = "ListAliases";

    struct Input {
        std::optional<std::string> key_id;
        std::optional<std::int64_t> limit;
        std::optional<std::string> marker;

        static void fields(auto& self, auto& x) {
            x("KeyId", self.key_id);
            x("Limit", self.limit);
            x("Marker", self.marker);
        }
    };

    struct Output {
        std::vector<AliasListEntry> aliases;
        std::optional<std::string> next_marker;
        std::optional<bool> truncated;

        static void fields(auto& self, auto& x) {
            x("Aliases", self.aliases);
            x("NextMarker", self.next_marker);
            x("Truncated", self.truncated);
        }
    };
};

} // namespace copilot::aws::kms
