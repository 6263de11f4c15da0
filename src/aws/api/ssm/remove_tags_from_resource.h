#pragma once

#include "aws/api/ssm/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ssm {

/// https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_RemoveTagsFromResource.html
struct RemoveTagsFromResource {
    static constexpr const aws::Service& service = ssm::service;
    static constexpr std::string_view name = "RemoveTagsFromResource";

    struct Input {
        std::string resource_type;
        std::string resource_id;
        std::vector<std::string> tag_keys;

        static void fields(auto& self, auto& x) {
            x(required("ResourceType"), self.resource_type);
            x(required("ResourceId"), self.resource_id);
            x(required("TagKeys"), self.tag_keys);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::ssm
