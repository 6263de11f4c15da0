#pragma once

#include "aws/api/lambda/service.h"
#include "aws/api/lambda/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::lambda {

/// https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html
struct GetFunction {
    static constexpr const aws::Service& service = lambda::service;
    static constexpr std::string_view name = "GetFunction";
    static constexpr std::string_view method = "GET";
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
        std::optional<FunctionConfiguration> configuration;
        std::optional<FunctionCodeLocation> code;
        Dictionary<std::string> tags;
        std::optional<TagsError> tags_error;
        std::optional<Concurrency> concurrency;

        static void fields(auto& self, auto& x) {
            x("Configuration", self.configuration);
            x("Code", self.code);
            x("Tags", self.tags);
            x("TagsError", self.tags_error);
            x("Concurrency", self.concurrency);
        }
    };
};

} // namespace copilot::aws::lambda
