#pragma once

#include "aws/api/lambda/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::lambda {

/// https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html
struct GetPolicy {
    static constexpr const aws::Service& service = lambda::service;
    static constexpr std::string_view name = "GetPolicy";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/2015-03-31/functions/{FunctionName}/policy";

    struct Input {
        std::string function_name;
        std::optional<std::string> qualifier;

        static void fields(auto& self, auto& x) {
            x(required("FunctionName").in(Location::label), self.function_name);
            x(Field("Qualifier").in(Location::query), self.qualifier);
        }
    };

    struct Output {
        std::optional<std::string> policy;
        std::optional<std::string> revision_id;

        static void fields(auto& self, auto& x) {
            x("Policy", self.policy);
            x("RevisionId", self.revision_id);
        }
    };
};

} // namespace copilot::aws::lambda
