// Actions between the wire's shape and the records'.

#pragma once

#include "aws/api/elbv2/action.h"
#include "localcloud/cloud.h"
#include "localcloud/elbv2/action.h"
#include "localcloud/elbv2/load_balancer.h"

namespace copilot::localcloud::elbv2 {

/// What a listener or rule of this load balancer does: exactly one action. Throws ServiceError
/// InvalidLoadBalancerAction, TargetGroupNotFound, TargetGroupAssociationLimit ...
[[nodiscard]] std::vector<Action> read_actions(
    Call& call, const LoadBalancer& load_balancer, const std::vector<aws::elbv2::Action>& actions
);

[[nodiscard]] std::vector<aws::elbv2::Action> write_actions(const std::vector<Action>& actions);

} // namespace copilot::localcloud::elbv2
