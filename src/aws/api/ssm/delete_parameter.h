#pragma once

#include "aws/api/ssm/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::ssm {

/// https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DeleteParameter.html
struct DeleteParameter {
    static constexpr const aws::Service& service = ssm::service;
    static constexpr std::string_view name = "DeleteParameter";

    struct Input {
        std::string name;

        static void fields(auto& self, auto& x) { x(required("Name"), self.name); }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::ssm
