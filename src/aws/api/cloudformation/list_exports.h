#pragma once

#include "aws/api/cloudformation/export.h"
#include "aws/api/cloudformation/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListExports.html
struct ListExports {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "ListExports";

    struct Input {
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) { x("NextToken", self.next_token); }
    };

    struct Output {
        std::vector<Export> exports;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("Exports", self.exports);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::cloudformation
