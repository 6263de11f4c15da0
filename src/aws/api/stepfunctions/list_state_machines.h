#pragma once

#include "aws/api/stepfunctions/service.h"
#include "aws/api/stepfunctions/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::stepfunctions {

/// https://docs.aws.amazon.com/step-functions/latest/apireference/API_ListStateMachines.html
struct ListStateMachines {
    static constexpr const aws::Service& service = stepfunctions::service;
    static constexpr std::string_view name = "ListStateMachines";

    struct Input {
        std::optional<std::int64_t> max_results;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("maxResults", self.max_results);
            x("nextToken", self.next_token);
        }
    };

    struct Output {
        std::vector<StateMachineListItem> state_machines;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("stateMachines", self.state_machines);
            x("nextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::stepfunctions
