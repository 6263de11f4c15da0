#pragma once

#include "aws/api/efs/service.h"
#include "aws/api/efs/types.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::efs {

/// https://docs.aws.amazon.com/efs/latest/ug/API_TagResource.html
struct TagResource {
    static constexpr const aws::Service& service = efs::service;
    static constexpr std::string_view name = "TagResource";
    static constexpr std::string_view method = "POST";
    static constexpr std::string_view uri = "/2015-02-01/resource-tags/{ResourceId}";

    struct Input {
        std::string resource_id;
        std::vector<Tag> tags;

        static void fields(auto& self, auto& x) {
            x(required("ResourceId").in(Location::label), self.resource_id);
            x(required("Tags"), self.tags);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::efs
