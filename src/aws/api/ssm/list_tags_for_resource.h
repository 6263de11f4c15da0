#pragma once

#include "aws/api/ssm/service.h"
#include "aws/api/ssm/types.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ssm {

/// https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ListTagsForResource.html
struct ListTagsForResource {
    static constexpr const aws::Service& service = ssm::service;
    static constexpr std::string_view name = "ListTagsForResource";

    struct Input {
        std::string resource_type;
        std::string resource_id;

        static void fields(auto& self, auto& x) {
            x(required("ResourceType"), self.resource_type);
            x(required("ResourceId"), self.resource_id);
        }
    };

    struct Output {
        std::vector<Tag> tag_list;

        static void fields(auto& self, auto& x) { x("TagList", self.tag_list); }
    };
};

} // namespace copilot::aws::ssm
