// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html

#pragma once

#include "cfn/value.h"

#include <string_view>

namespace copilot::cfn::lambda {

/// Who may call a function.
struct Permission {
    static constexpr std::string_view resource_type = "AWS::Lambda::Permission";

    Text action;
    Text function_name;
    Text principal;
    Text source_account;
    Text source_arn;

    bool operator==(const Permission&) const = default;

    static void fields(auto& self, auto& x) {
        x(required("Action"), self.action);
        x(required("FunctionName"), self.function_name);
        x(required("Principal"), self.principal);
        x("SourceAccount", self.source_account);
        x("SourceArn", self.source_arn);
    }
};

} // namespace copilot::cfn::lambda
