#pragma once

#include "aws/api/lambda/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::lambda {

/// https://docs.aws.amazon.com/lambda/latest/api/API_ListTags.html
struct ListTags {
    static constexpr const aws::Service& service = lambda::service;
    static constexpr std::string_view name = "ListTags";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/2017-03-31/tags/{Resource}";

    struct Input {
        std::string resource;

        static void fields(auto& self, auto& x) {
            x(required("Resource").in(Location::label), self.resource);
        }
    };

    struct Output {
        Dictionary<std::string> tags;

        static void fields(auto& self, auto& x) { x("Tags", self.tags); }
    };
};

} // namespace copilot::aws::lambda
