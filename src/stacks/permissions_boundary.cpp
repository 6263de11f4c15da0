// A boundary is given by name, because one application spans accounts.

#include "stacks/permissions_boundary.h"

#include "base/format.h"

namespace copilot::stacks {

cfn::Text permissions_boundary(const std::string& policy_name) {
    if (policy_name.empty())
        return {};
    return cfn::sub(
        format("arn:${{AWS::Partition}}:iam::${{AWS::AccountId}}:policy/{}", policy_name)
    );
}

} // namespace copilot::stacks
