#pragma once

#include "aws/api/secretsmanager/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::secretsmanager {

/// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UntagResource.html
struct UntagResource {
    static constexpr const aws::Service& service = secretsmanager::service;
    static constexpr std::string_view name = "UntagResource";

    struct Input {
        std::string secret_id;
        std::vector<std::string> tag_keys;

        static void fields(auto& self, auto& x) {
            x(required("SecretId"), self.secret_id);
            x(required("TagKeys"), self.tag_keys);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::secretsmanager
