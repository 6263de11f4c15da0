#pragma once

#include "aws/api/efs/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::efs {

/// https://docs.aws.amazon.com/efs/latest/ug/API_UntagResource.html
struct UntagResource {
    static constexpr const aws::Service& service = efs::service;
    static constexpr std::string_view name = "UntagResource";
    static constexpr std::string_view method = "DELETE";
    static constexpr std::string_view uri = "/2015-02-01/resource-tags/{ResourceId}";

    struct Input {
        std::string resource_id;
        std::vector<std::string> tag_keys;

        static void fields(auto& self, auto& x) {
            x(required("ResourceId").in(Location::label), self.resource_id);
            x(required("TagKeys").on_wire("tagKeys").in(Location::query), self.tag_keys);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::efs
