#pragma once

#include "aws/api/tagging/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::tagging {

/// https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetTagKeys.html
struct GetTagKeys {
    static constexpr const aws::Service& service = tagging::service;
    static constexpr std::string_view name = "GetTagKeys";

    struct Input {
        std::optional<std::string> pagination_token;

        static void fields(auto& self, auto& x) { x("PaginationToken", self.pagination_token); }
    };

    struct Output {
        std::optional<std::string> pagination_token;
        std::vector<std::string> tag_keys;

        static void fields(auto& self, auto& x) {
            x("PaginationToken", self.pagination_token);
            x("TagKeys", self.tag_keys);
        }
    };
};

} // namespace copilot::aws::tagging
