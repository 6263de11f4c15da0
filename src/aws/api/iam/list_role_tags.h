#pragma once

#include "aws/api/iam/service.h"
#include "aws/api/iam/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::iam {

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoleTags.html
struct ListRoleTags {
    static constexpr const aws::Service& service = iam::service;
    static constexpr std::string_view name = "ListRoleTags";

    struct Input {
        std::string role_name;
        std::optional<std::string> marker;
        std::optional<std::int64_t> max_items;

        static void fields(auto& self, auto& x) {
            x(required("RoleName"), self.role_name);
            x("Marker", self.marker);
            x("MaxItems", self.max_items);
        }
    };

    struct Output {
        std::vector<Tag> tags;
        std::optional<bool> is_truncated;
        std::optional<std::string> marker;

        static void fields(auto& self, auto& x) {
            x("Tags", self.tags);
            x("IsTruncated", self.is_truncated);
            x("Marker", self.marker);
        }
    };
};

} // namespace copilot::aws::iam
