#pragma once

#include "aws/api/lambda/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::lambda {

/// https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunction.html
struct DeleteFunction {
    static constexpr const aws::Service& service = lambda::service;
    static constexpr std::string_view name = "DeleteFunction";
    static constexpr std::string_view method = "DELETE";
    static constexpr std::string_view uri = "/2015-03-31/functions/{FunctionName}";

    struct Input {
        std::string function_name;
        std::optional<std::string> qualifier;

        static void fields(auto& self, auto& x) {
            x(required("FunctionName").in(Location::label), self.function_name);
            x(Field("Qualifier").in(Location::query), self.qualifier);
        }
    };

    struct Output {
        std::optional<std::int64_t> status_code;

        static void fields(auto& self, auto& x) {
            x(Field("StatusCode").in(Location::status), self.status_code);
        }
    };
};

} // namespace copilot::aws::lambda
