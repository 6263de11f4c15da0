#pragma once

#include "aws/api/cloudformation/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListImports.html
struct ListImports {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "ListImports";

    struct Input {
        std::string export_name;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x(required("ExportName"), self.export_name);
            x("NextToken", self.next_token);
        }
    };

    struct Output {
        std::vector<std::string> imports;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("Imports", self.imports);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::cloudformation
