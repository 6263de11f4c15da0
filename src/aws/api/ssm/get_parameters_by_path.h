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

/// https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParametersByPath.html
struct GetParametersByPath {
    static constexpr const aws::Service& service = ssm::service;
    static constexpr std::string_view name = "GetParametersByPath";

    struct Input {
        std::string path;
        std::optional<bool> recursive;
        std::vector<ParameterStringFilter> parameter_filters;
        std::optional<bool> with_decryption;
        std::optional<std::int64_t> max_results;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x(required("Path"), self.path);
            x("Recursive", self.recursive);
            x("ParameterFilters", self.parameter_filters);
            x("WithDecryption", self.with_decryption);
            x("MaxResults", self.max_results);
            x("NextToken", self.next_token);
        }
    };

    struct Output {
        std::vector<Parameter> parameters;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("Parameters", self.parameters);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::ssm
