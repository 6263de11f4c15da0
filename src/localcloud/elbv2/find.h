// Finding what an ARN names, or saying that there is none in Elastic Load Balancing's words.

#pragma once

#include "aws/service_error.h"
#include "localcloud/cloud.h"
#include "localcloud/elbv2/listener.h"
#include "localcloud/elbv2/load_balancer.h"
#include "localcloud/elbv2/rule.h"
#include "localcloud/elbv2/target_group.h"

namespace copilot::localcloud::elbv2 {

/// The code of a missing ARN, and what stands before and after it.
struct NotFound {
    std::string_view code;
    std::string_view before;
    std::string_view after;
};

template <Record T>
constexpr NotFound not_found_of{};
template <>
inline constexpr NotFound not_found_of<LoadBalancer>{
    "LoadBalancerNotFound", "Load balancer '", "' not found"
};
template <>
inline constexpr NotFound not_found_of<Listener>{"ListenerNotFound", "Listener '", "' not found"};
template <>
inline constexpr NotFound not_found_of<Rule>{"RuleNotFound", "Rule '", "' not found"};
template <>
inline constexpr NotFound not_found_of<TargetGroup>{
    "TargetGroupNotFound", "Target group '", "' not found"
};

template <Record T>
[[nodiscard]] aws::ServiceError not_found(const std::string& arn) {
    constexpr auto& words = not_found_of<T>;
    return {std::string(words.code), format("{}{}{}", words.before, arn, words.after)};
}

/// Throws ServiceError when `arn` names none in the caller's place.
template <Record T>
[[nodiscard]] T require(const Call& call, const std::string& arn) {
    auto found = call.records.find<T>(call.place(), arn);
    if (!found)
        throw not_found<T>(arn);
    return *std::move(found);
}

[[nodiscard]] inline aws::ServiceError validation_error(const std::string& message) {
    return {"ValidationError", message};
}

/// The listener of a rule's ARN, or of its own: ".../listener-rule/app/n/1/2/3" is of
/// ".../listener/app/n/1/2".
[[nodiscard]] std::string listener_arn_of_rule(const std::string& rule_arn);
/// The ARN of a listener's default rule, which has no record.
[[nodiscard]] std::string default_rule_arn(const std::string& listener_arn);
/// The load balancer of a listener's ARN.
[[nodiscard]] std::string load_balancer_arn_of(const std::string& listener_arn);

/// The load balancers whose listeners or rules forward to the target group.
[[nodiscard]] std::vector<std::string>
load_balancers_using(Call& call, const std::string& target_group_arn);

} // namespace copilot::localcloud::elbv2
