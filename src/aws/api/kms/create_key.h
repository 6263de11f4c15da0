#pragma once

#include "aws/api/kms/service.h"
#include "aws/api/kms/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::kms {

/// https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html
struct CreateKey {
    static constexpr const aws::Service& service = kms::service;
    static constexpr std::string_view name = "CreateKey";

    struct Input {
        std::optional<std::string> policy;
        std::optional<std::string> description;
        std::optional<std::string> key_usage;
        std::optional<std::string> key_spec;
        std::optional<std::string> origin;
        std::vector<Tag> tags;

        static void fields(auto& self, auto& x) {
            x("Policy", self.policy);
            x("Description", self.description);
            x("KeyUsage", self.key_usage);
            x("KeySpec", self.key_spec);
            x("Origin", self.origin);
            x("Tags", self.tags);
        }
    };

    struct Output {
        KeyMetadata key_metadata;

        static void fields(auto& self, auto& x) { x("KeyMetadata", self.key_metadata); }
    };
};

} // namespace copilot::aws::kms
