#pragma once

#include "aws/api/route53/service.h"
#include "aws/api/route53/types.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::route53 {

/// https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListTagsForResource.html
struct ListTagsForResource {
    static constexpr const aws::Service& service = route53::service;
    static constexpr std::string_view name = "ListTagsForResource";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/2013-04-01/tags/{ResourceType}/{ResourceId}";

    struct Input {
        std::string resource_type;
        std::string resource_id;

        static void fields(auto& self, auto& x) {
            x(required("ResourceType").in(Location::label), self.resource_type);
            x(required("ResourceId").in(Location::label), self.resource_id);
        }
    };

    struct Output {
        ResourceTagSet resource_tag_set;

        static void fields(auto& self, auto& x) { x("ResourceTagSet", self.resource_tag_set); }
    };
};

} // namespace copilot::aws::route53
