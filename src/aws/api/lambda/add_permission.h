#pragma once

#include "aws/api/lambda/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::lambda {

/// https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html
struct AddPermission {
    static constexpr const aws::Service& service = lambda::service;
    static constexpr std::string_view name = "AddPermission";
    static constexpr std::string_view method = "POST";
    static constexpr std::string_view uri = "/2015-03-31/functions/{FunctionName}/policy";

    struct Input {
        std::string function_name;
        std::string statement_id;
        std::string action;
        std::string principal;
        std::optional<std::string> source_arn;
        std::optional<std::string> source_account;
        std::optional<std::string> qualifier;
        std::optional<std::string> revision_id;

        static void fields(auto& self, auto& x) {
            x(required("FunctionName").in(Location::label), self.function_name);
            x(required("StatementId"), self.statement_id);
            x(required("Action"), self.action);
            x(required("Principal"), self.principal);
            x("SourceArn", self.source_arn);
            x("SourceAccount", self.source_account);
            x(Field("Qualifier").in(Location::query), self.qualifier);
            x("RevisionId", self.revision_id);
        }
    };

    struct Output {
        std::string statement;

        static void fields(auto& self, auto& x) { x("Statement", self.statement); }
    };
};

} // namespace copilot::aws::lambda
