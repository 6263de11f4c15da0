#pragma once

#include "aws/api/kms/service.h"
#include "aws/api/kms/types.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::kms {

/// https://docs.aws.amazon.com/kms/latest/APIReference/API_TagResource.html
struct TagResource {
    static constexpr const aws::Service& service = kms::service;
    static constexpr std::string_view name = "TagResource";

    struct Input {
        std::string key_id;
        std::vector<Tag> tags;

        static void fields(auto& self, auto& x) {
            x(required("KeyId"), self.key_id);
            x(required("Tags"), self.tags);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::kms
