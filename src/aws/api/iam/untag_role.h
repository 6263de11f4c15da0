#pragma once

#include "aws/api/iam/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::iam {

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagRole.html
struct UntagRole {
    static constexpr const aws::Service& service = iam::service;
    static constexpr std::string_view name = "UntagRole";

    struct Input {
        std::string role_name;
        std::vector<std::string> tag_keys;

        static void fields(auto& self, auto& x) {
            x(required("RoleName"), self.role_name);
            x(required("TagKeys"), self.tag_keys);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::iam
