#pragma once

#include "aws/api/route53/service.h"
#include "aws/api/route53/types.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::route53 {

/// https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeTagsForResource.html
struct ChangeTagsForResource {
    static constexpr const aws::Service& service = route53::service;
    static constexpr std::string_view name = "ChangeTagsForResource";
    static constexpr std::string_view method = "POST";
    static constexpr std::string_view uri = "/2013-04-01/tags/{ResourceType}/{ResourceId}";

    struct Input {
        std::string resource_type;
        std::string resource_id;
        std::vector<Tag> add_tags;
        std::vector<std::string> remove_tag_keys;

        static void fields(auto& self, auto& x) {
            x(required("ResourceType").in(Location::label), self.resource_type);
            x(required("ResourceId").in(Location::label), self.resource_id);
            x(Field("AddTags").items("Tag"), self.add_tags);
            x(Field("RemoveTagKeys").items("Key"), self.remove_tag_keys);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::route53
