#pragma once

#include "aws/api/iam/service.h"
#include "aws/api/iam/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::iam {

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html
struct CreatePolicy {
    static constexpr const aws::Service& service = iam::service;
    static constexpr std::string_view name = "CreatePolicy";

    struct Input {
        std::string policy_name;
        std::optional<std::string> path;
        std::string policy_document;
        std::optional<std::string> description;
        std::vector<Tag> tags;

        static void fields(auto& self, auto& x) {
            x(required("PolicyName"), self.policy_name);
            x("Path", self.path);
            x(required("PolicyDocument"), self.policy_document);
            x("Description", self.description);
            x("Tags", self.tags);
        }
    };

    struct Output {
        Policy policy;

        static void fields(auto& self, auto& x) { x("Policy", self.policy); }
    };
};

} // namespace copilot::aws::iam
