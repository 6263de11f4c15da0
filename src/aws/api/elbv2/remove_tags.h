#pragma once

#include "aws/api/elbv2/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RemoveTags.html
struct RemoveTags {
    static constexpr const aws::Service& service = elbv2::service;
    static constexpr std::string_view name = "RemoveTags";

    struct Input {
        std::vector<std::string> resource_arns;
        std::vector<std::string> tag_keys;

        static void fields(auto& self, auto& x) {
            x(required("ResourceArns"), self.resource_arns);
            x(required("TagKeys"), self.tag_keys);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::elbv2
