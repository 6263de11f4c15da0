#pragma once

#include "aws/api/lambda/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::lambda {

/// https://docs.aws.amazon.com/lambda/latest/api/API_UntagResource.html
struct UntagResource {
    static constexpr const aws::Service& service = lambda::service;
    static constexpr std::string_view name = "UntagResource";
    static constexpr std::string_view method = "DELETE";
    static constexpr std::string_view uri = "/2017-03-31/tags/{Resource}";

    struct Input {
        std::string resource;
        std::vector<std::string> tag_keys;

        static void fields(auto& self, auto& x) {
            x(required("Resource").in(Location::label), self.resource);
            x(required("TagKeys").on_wire("tagKeys").in(Location::query), self.tag_keys);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::lambda
