#pragma once

#include "aws/api/efs/service.h"
#include "aws/api/efs/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::efs {

/// https://docs.aws.amazon.com/efs/latest/ug/API_ListTagsForResource.html
struct ListTagsForResource {
    static constexpr const aws::Service& service = efs::service;
    static constexpr std::string_view name = "ListTagsForResource";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/2015-02-01/resource-tags/{ResourceId}";

    struct Input {
        std::string resource_id;
        std::optional<std::int64_t> max_results;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x(required("ResourceId").in(Location::label), self.resource_id);
            x(Field("MaxResults").in(Location::query), self.max_results);
            x(Field("NextToken").in(Location::query), self.next_token);
        }
    };

    struct Output {
        std::vector<Tag> tags;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("Tags", self.tags);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::efs
