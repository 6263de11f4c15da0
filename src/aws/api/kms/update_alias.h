#pragma once

#include "aws/api/kms/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::kms {

/// https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateAlias.html
struct UpdateAlias {
    static constexpr const aws::Service& service = kms::service;
    static constexpr std::string_view name = "UpdateAlias";

    struct Input {
        std::string alias_name;
        std::string target_key_id;

        static void fields(auto& self, auto& x) {
            x(required("AliasName"), self.alias_name);
            x(required("TargetKeyId"), self.target_key_id);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::kms
