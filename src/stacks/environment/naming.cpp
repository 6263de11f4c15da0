// Names are made from the stack's parameters, not from this run's: a template says the same for
// whatever it is deployed as.

#include "stacks/environment/naming.h"

#include "base/format.h"

namespace copilot::stacks::environment {

cfn::Text prefixed_name(std::string_view suffix) {
    return cfn::sub(format("copilot-${{AppName}}-${{EnvironmentName}}{}", suffix));
}

cfn::Tag name_tag(std::string_view suffix) {
    return {.key = "Name", .value = prefixed_name(suffix)};
}

cfn::Text group_description(std::string_view logical_id) {
    return cfn::join(
        "", {cfn::ref("AppName"), "-", cfn::ref("EnvironmentName"), std::string(logical_id)}
    );
}

cfn::Text exported(std::string_view name) {
    return cfn::sub(format("${{AWS::StackName}}-{}", name));
}

} // namespace copilot::stacks::environment
