#pragma once

#include "aws/api/kms/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::kms {

/// https://docs.aws.amazon.com/kms/latest/APIReference/API_UntagResource.html
struct UntagResource {
    static constexpr const aws::Service& service = kms::service;
    static constexpr std::string_view name = "UntagResource";

    struct Input {
        std::string key_id;
        std::vector<std::string> tag_keys;

        static void fields(auto& self, auto& x) {
            x(required("KeyId"), self.key_id);
            x(required("TagKeys"), self.tag_keys);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::kms
