#pragma once

#include "aws/api/iam/service.h"
#include "aws/api/iam/types.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::iam {

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagRole.html
struct TagRole {
    static constexpr const aws::Service& service = iam::service;
    static constexpr std::string_view name = "TagRole";

    struct Input {
        std::string role_name;
        std::vector<Tag> tags;

        static void fields(auto& self, auto& x) {
            x(required("RoleName"), self.role_name);
            x(required("Tags"), self.tags);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::iam
