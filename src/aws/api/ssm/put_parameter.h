#pragma once

#include "aws/api/ssm/service.h"
#include "aws/api/ssm/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ssm {

/// https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html
struct PutParameter {
    static constexpr const aws::Service& service = ssm::service;
    static constexpr std::string_view name = "PutParameter";

    struct Input {
        std::string name;
        std::optional<std::string> description;
        std::string value;
        std::optional<std::string> type;
        std::optional<std::string> key_id;
        std::optional<bool> overwrite;
        std::optional<std::string> allowed_pattern;
        std::vector<Tag> tags;
        std::optional<std::string> tier;
        std::optional<std::string> data_type;

        static void fields(auto& self, auto& x) {
            x(required("Name"), self.name);
            x("Description", self.description);
            x(required("Value"), self.value);
            x("Type", self.type);
            x("KeyId", self.key_id);
            x("Overwrite", self.overwrite);
            x("AllowedPattern", self.allowed_pattern);
            x("Tags", self.tags);
            x("Tier", self.tier);
            x("DataType", self.data_type);
        }
    };

    struct Output {
        std::optional<std::int64_t> version;
        std::optional<std::string> tier;

        static void fields(auto& self, auto& x) {
            x("Version", self.version);
            x("Tier", self.tier);
        }
    };
};

} // namespace copilot::aws::ssm
