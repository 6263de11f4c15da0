#pragma once

#include "aws/api/elbv2/service.h"
#include "aws/api/elbv2/tag_description.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTags.html
struct DescribeTags {
    static constexpr const aws::Service& service = elbv2::service;
    static constexpr std::string_view name = "DescribeTags";

    struct Input {
        std::vector<std::string> resource_arns;

        static void fields(auto& self, auto& x) { x(required("ResourceArns"), self.resource_arns); }
    };

    struct Output {
        std::vector<TagDescription> tag_descriptions;

        static void fields(auto& self, auto& x) { x("TagDescriptions", self.tag_descriptions); }
    };
};

} // namespace copilot::aws::elbv2
