#pragma once

#include "aws/api/sns/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::sns {

/// https://docs.aws.amazon.com/sns/latest/api/API_UntagResource.html
struct UntagResource {
    static constexpr const aws::Service& service = sns::service;
    static constexpr std::string_view name = "UntagResource";

    struct Input {
        std::string resource_arn;
        std::vector<std::string> tag_keys;

        static void fields(auto& self, auto& x) {
            x(required("ResourceArn"), self.resource_arn);
            x(required("TagKeys"), self.tag_keys);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::sns
