#pragma once

#include "aws/api/elbv2/service.h"
#include "aws/api/elbv2/tag.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_AddTags.html
struct AddTags {
    static constexpr const aws::Service& service = elbv2::service;
    static constexpr std::string_view name = "AddTags";

    struct Input {
        std::vector<std::string> resource_arns;
        std::vector<Tag> tags;

        static void fields(auto& self, auto& x) {
            x(required("ResourceArns"), self.resource_arns);
            x(required("Tags"), self.tags);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::elbv2
