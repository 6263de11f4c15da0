#pragma once

#include "aws/api/iam/service.h"
#include "aws/api/iam/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::iam {

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateServiceLinkedRole.html
struct CreateServiceLinkedRole {
    static constexpr const aws::Service& service = iam::service;
    static constexpr std::string_view name = "CreateServiceLinkedRole";

    struct Input {
        std::string aws_service_name;
        std::optional<std::string> description;
        std::optional<std::string> custom_suffix;

        static void fields(auto& self, auto& x) {
            x(required("AWSServiceName"), self.aws_service_name);
            x("Description", self.description);
            x("CustomSuffix", self.custom_suffix);
        }
    };

    struct Output {
        Role role;

        static void fields(auto& self, auto& x) { x("Role", self.role); }
    };
};

} // namespace copilot::aws::iam
