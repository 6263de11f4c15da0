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

/// https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeParameters.html
struct DescribeParameters {
    static constexpr const aws::Service& service = ssm::service;
    static constexpr std::string_view name = "DescribeParameters";

    struct Input {
        std::vector<ParameterStringFilter> parameter_filters;
        std::optional<std::int64_t> max_results;
        std::optional<std::string> next_token;
        std::optional<bool> shared;

        static void fields(auto& self, auto& x) {
            x("ParameterFilters", self.parameter_filters);
            x("MaxResults", self.max_results);
            x("NextToken", self.next_token);
            x("Shared", self.shared);
        }
    };

    struct Output {
        std::vector<ParameterMetadata> parameters;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("Parameters", self.parameters);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::ssm
