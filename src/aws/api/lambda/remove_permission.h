#pragma once

#include "aws/api/lambda/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::lambda {

/// https://docs.aws.amazon.com/lambda/latest/api/API_RemovePermission.html
struct RemovePermission {
    static constexpr const aws::Service& service = lambda::service;
    static constexpr std::string_view name = "RemovePermission";
    static constexpr std::string_view method = "DELETE";
    static constexpr std::string_view uri =
        "/2015-03-31/functions/{FunctionName}/policy/{StatementId}";

    struct Input {
        std::string function_name;
        std::string statement_id;
        std::optional<std::string> qualifier;
        std::optional<std::string> revision_id;

        static void fields(auto& self, auto& x) {
            x(required("FunctionName").in(Location::label), self.function_name);
            x(required("StatementId").in(Location::label), self.statement_id);
            x(Field("Qualifier").in(Location::query), self.qualifier);
            x(Field("RevisionId").in(Location::query), self.revision_id);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::lambda
