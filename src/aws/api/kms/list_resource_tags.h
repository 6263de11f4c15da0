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

/// https://docs.aws.amazon.com/kms/latest/APIReference/API_ListResourceTags.html
struct ListResourceTags {
    static constexpr const aws::Service& service = kms::service;
    static constexpr std::string_view name = "ListResourceTags";

    struct Input {
        std::string key_id;
        std::optional<std::int64_t> limit;
        std::optional<std::string> marker;

        static void fields(auto& self, auto& x) {
            x(required("KeyId"), self.key_id);
            x("Limit", self.limit);
            x("Marker", self.marker);
        }
    };

    struct Output {
        std::vector<Tag> tags;
        std::optional<std::string> next_marker;
        std::optional<bool> truncated;

        static void fields(auto& self, auto& x) {
            x("Tags", self.tags);
            x("NextMarker", self.next_marker);
            x("Truncated", self.truncated);
        }
    };
};

} // namespace copilot::aws::kms
