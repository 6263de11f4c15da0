#pragma once

#include "aws/api/ec2/service.h"
#include "aws/api/ec2/tag.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteTags.html
struct DeleteTags {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DeleteTags";

    struct Input {
        std::vector<std::string> resources;
        std::vector<Tag> tags;

        static void fields(auto& self, auto& x) {
            x(required("Resources").on_wire("ResourceId"), self.resources);
            x(Field("Tags").on_wire("Tag"), self.tags);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::ec2
