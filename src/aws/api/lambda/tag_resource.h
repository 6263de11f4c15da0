#pragma once

#include "aws/api/lambda/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::lambda {

/// https://docs.aws.amazon.com/lambda/latest/api/API_TagResource.html
struct TagResource {
    static constexpr const aws::Service& service = lambda::service;
    static constexpr std::string_view name = "TagResource";
    static constexpr std::string_view method = "POST";
    static constexpr std::string_view uri = "/2017-03-31/tags/{Resource}";

    struct Input {
        std::string resource;
        Dictionary<std::string> tags;

        static void fields(auto& self, auto& x) {
            x(required("Resource").in(Location::label), self.resource);
            x(required("Tags"), self.tags);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::lambda
