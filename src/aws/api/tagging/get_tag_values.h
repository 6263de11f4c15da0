#pragma once

#include "aws/api/tagging/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::tagging {

/// https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetTagValues.html
struct GetTagValues {
    static constexpr const aws::Service& service = tagging::service;
    static constexpr std::string_view name = "GetTagValues";

    struct Input {
        std::optional<std::string> pagination_token;
        std::string key;

        static void fields(auto& self, auto& x) {
            x("PaginationToken", self.pagination_token);
            x(required("Key"), self.key);
        }
    };

    struct Output {
        std::optional<std::string> pagination_token;
        std::vector<std::string> tag_values;

        static void fields(auto& self, auto& x) {
            x("PaginationToken", self.pagination_token);
            x("TagValues", self.tag_values);
        }
    };
};

} // namespace copilot::aws::tagging
