// A stack's parameters: from what a caller gave, what was there before and what the template says.

#pragma once

#include "localcloud/cloudformation/stack.h"
#include "localcloud/engine/template.h"

#include <functional>

namespace copilot::localcloud::engine {

struct GivenParameter {
    std::string key;
    std::optional<std::string> value{};
    bool use_previous = false;
};

/// What a parameter of Parameter Store holds; throws aws::ServiceError when there is none.
using StoredParameter = std::function<std::string(const std::string& name)>;

/// The value of every parameter of `source`, in its order, checked against its constraints.
/// Throws aws::ServiceError ValidationError, worded as AWS words it.
[[nodiscard]] std::vector<cloudformation::StackParameter> resolve_parameters(
    const Template& source,
    const std::vector<GivenParameter>& given,
    const std::vector<cloudformation::StackParameter>& previous,
    const StoredParameter& stored
);

/// What Ref gives: text, or a list for the list types.
[[nodiscard]] Document
parameter_value(const TemplateParameter& declared, const cloudformation::StackParameter& value);

/// What can be shown of it: "****" for NoEcho.
[[nodiscard]] std::string shown_value(const cloudformation::StackParameter& parameter);

} // namespace copilot::localcloud::engine
