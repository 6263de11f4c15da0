#pragma once

#include "aws/api/ssm/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ssm {

/// https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DeleteParameters.html
struct DeleteParameters {
    static constexpr const aws::Service& service = ssm::service;
    static constexpr std::string_view name = "DeleteParameters";

    struct Input {
        std::vector<std::string> names;

        static void fields(auto& self, auto& x) { x(required("Names"), self.names); }
    };

    struct Output {
        std::vector<std::string> deleted_parameters;
        std::vector<std::string> invalid_parameters;

        static void fields(auto& self, auto& x) {
            x("DeletedParameters", self.deleted_parameters);
            x("InvalidParameters", self.invalid_parameters);
        }
    };
};

} // namespace copilot::aws::ssm
