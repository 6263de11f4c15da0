// The Lambda functions behind Custom:: resources.

#pragma once

#include "cfn/template.h"

#include <string>
#include <string_view>

namespace copilot::stacks {

/// Where a function's package was uploaded.
struct FunctionCode {
    std::string bucket;
    std::string key;
};

/// A function of this program's own package. `handler` names the custom resource that it is, as
/// src/lambda/functions.inc does ("dns-delegation").
struct CustomResourceFunction {
    std::string_view logical_id;
    std::string_view handler;
    int timeout_seconds = 0;
    cfn::Text role{};
    FunctionCode code{};
    std::string condition{};
};

cfn::Resource add_function(cfn::Template& stack, const CustomResourceFunction& function);

/// The trust policy, path and boundary that every function's role has.
struct FunctionRole {
    std::string_view logical_id;
    std::string_view description;
    std::string_view policy_name{};
    cfn::Json policy{}; ///< Null: the role only writes its log.
    bool writes_log = true;
    cfn::Text permissions_boundary{};
    std::string condition{};
};

cfn::Resource add_function_role(cfn::Template& stack, const FunctionRole& role);

} // namespace copilot::stacks
