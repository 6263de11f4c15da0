#pragma once

#include "aws/api/servicediscovery/service.h"
#include "aws/api/servicediscovery/tag.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_TagResource.html
struct TagResource {
    static constexpr const aws::Service& service = servicediscovery::service;
    static constexpr std::string_view name = "TagResource";

    struct Input {
        std::string resource_arn;
        std::vector<Tag> tags;

        static void fields(auto& self, auto& x) {
            x(required("ResourceARN"), self.resource_arn);
            x(required("Tags"), self.tags);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::servicediscovery
