// ARNs of load balancing say what they belong to.

#include "localcloud/elbv2/find.h"

#include "io/crypto.h"

#include <algorithm>

namespace copilot::localcloud::elbv2 {

namespace {

constexpr std::string_view listener_part = ":listener/";
constexpr std::string_view rule_part = ":listener-rule/";
constexpr std::string_view load_balancer_part = ":loadbalancer/";

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    if (const auto at = text.find(from); at != std::string::npos)
        text.replace(at, from.size(), to);
    return text;
}

std::string without_last_part(const std::string& arn) {
    return arn.substr(0, arn.rfind('/'));
}

bool forwards_to(const std::vector<Action>& actions, const std::string& target_group_arn) {
    return std::ranges::any_of(actions, [&](const Action& action) {
        return std::ranges::find(
                   action.target_groups, target_group_arn, &WeightedTargetGroup::target_group_arn
               )
               != action.target_groups.end();
    });
}

} // namespace

std::string listener_arn_of_rule(const std::string& rule_arn) {
    return replaced(without_last_part(rule_arn), rule_part, listener_part);
}

std::string default_rule_arn(const std::string& listener_arn) {
    constexpr std::size_t digits = 16;
    return replaced(listener_arn, listener_part, rule_part) + "/"
           + io::sha256_hex(listener_arn).substr(0, digits);
}

std::string load_balancer_arn_of(const std::string& listener_arn) {
    return replaced(without_last_part(listener_arn), listener_part, load_balancer_part);
}

std::vector<std::string> load_balancers_using(Call& call, const std::string& target_group_arn) {
    std::vector<std::string> found;
    const auto add = [&](const std::string& arn) {
        if (std::ranges::find(found, arn) == found.end())
            found.push_back(arn);
    };
    for (const auto& listener : call.records.list<Listener>(call.place()))
        if (forwards_to(listener.default_actions, target_group_arn))
            add(listener.load_balancer_arn);
    for (const auto& rule : call.records.list<Rule>(call.place()))
        if (forwards_to(rule.actions, target_group_arn))
            add(load_balancer_arn_of(rule.listener_arn));
    return found;
}

} // namespace copilot::localcloud::elbv2
