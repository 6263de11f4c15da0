#pragma once

#include "aws/api/secretsmanager/service.h"
#include "aws/api/secretsmanager/types.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::secretsmanager {

/// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_TagResource.html
struct TagResource {
    static constexpr const aws::Service& service = secretsmanager::service;
    static constexpr std::string_view name = "TagResource";

    struct Input {
        std::string secret_id;
        std::vector<Tag> tags;

        static void fields(auto& self, auto& x) {
            x(required("SecretId"), self.secret_id);
            x(required("Tags"), self.tags);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::secretsmanager
