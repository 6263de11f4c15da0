#pragma once

#include "aws/api/kms/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::kms {

/// https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteAlias.html
struct DeleteAlias {
    static constexpr const aws::Service& service = kms::service;
    static constexpr std::string_view name = "DeleteAlias";

    struct Input {
        std::string alias_name;

        static void fields(auto& self, auto& x) { x(required("AliasName"), self.alias_name); }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::kms
