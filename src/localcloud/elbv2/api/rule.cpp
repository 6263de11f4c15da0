// Rules of listeners. The default rule is a view of the listener's default actions.

#include "aws/api/elbv2/create_rule.h"
#include "aws/api/elbv2/delete_rule.h"
#include "aws/api/elbv2/describe_rules.h"
#include "aws/api/elbv2/modify_rule.h"
#include "aws/api/elbv2/set_rule_priorities.h"
#include "localcloud/elbv2/actions.h"
#include "localcloud/elbv2/conditions.h"
#include "localcloud/elbv2/describing.h"
#include "localcloud/elbv2/operations.h"
#include "localcloud/tags.h"

#include <algorithm>

namespace copilot::localcloud::elbv2 {

namespace {

namespace api = aws::elbv2;

api::Rule describe(const Rule& rule) {
    return {
        .rule_arn = rule.arn,
        .priority = std::to_string(rule.priority),
        .conditions = write_conditions(rule.conditions),
        .actions = write_actions(rule.actions),
        .is_default = false,
    };
}

api::Rule describe_default(const Listener& listener) {
    return {
        .rule_arn = default_rule_arn(listener.arn),
        .priority = "default",
        .conditions = {},
        .actions = write_actions(listener.default_actions),
        .is_default = true,
    };
}

void check_priority(Call& call, const std::string& listener_arn, std::int64_t priority) {
    constexpr std::int64_t largest = 50'000;
    if (priority < 1 || priority > largest)
        throw validation_error(format("The rule priority '{}' must be 1 to 50000", priority));
    for (const auto& other : call.records.list<Rule>(call.place(), listener_arn))
        if (other.priority == priority)
            throw aws::ServiceError(
                "PriorityInUse", format("Priority '{}' is currently in use", priority)
            );
}

LoadBalancer load_balancer_of(const Call& call, const std::string& listener_arn) {
    const auto listener = require<Listener>(call, listener_arn);
    return require<LoadBalancer>(call, listener.load_balancer_arn);
}

api::CreateRule::Output create_rule(const api::CreateRule::Input& input, Call& call) {
    const auto load_balancer = load_balancer_of(call, input.listener_arn);
    auto arn = default_rule_arn(input.listener_arn);
    arn = arn.substr(0, arn.rfind('/') + 1) + call.new_id("", 16);
    if (const auto made_before = call.records.find<Rule>(call.place(), arn))
        return {.rules = {describe(*made_before)}};
    check_priority(call, input.listener_arn, input.priority);
    Rule rule{.arn = arn, .listener_arn = input.listener_arn, .priority = input.priority};
    rule.conditions = read_conditions(input.conditions);
    rule.actions = read_actions(call, load_balancer, input.actions);
    rule.tags = tags_from(input.tags);
    call.records.put(call.place(), rule);
    call.wake("load balancing");
    return {.rules = {describe(rule)}};
}

api::ModifyRule::Output modify_rule(const api::ModifyRule::Input& input, Call& call) {
    auto rule = require<Rule>(call, input.rule_arn);
    if (!input.conditions.empty())
        rule.conditions = read_conditions(input.conditions);
    if (!input.actions.empty())
        rule.actions = read_actions(call, load_balancer_of(call, rule.listener_arn), input.actions);
    call.records.put(call.place(), rule);
    call.wake("load balancing");
    return {.rules = {describe(rule)}};
}

bool is_default_rule(const Call& call, const std::string& rule_arn) {
    const auto listener = call.records.find<Listener>(call.place(), listener_arn_of_rule(rule_arn));
    return listener && default_rule_arn(listener->arn) == rule_arn;
}

aws::Nothing delete_rule(const api::DeleteRule::Input& input, Call& call) {
    if (is_default_rule(call, input.rule_arn))
        throw aws::ServiceError(
            "OperationNotPermitted", format("Default rule '{}' cannot be deleted", input.rule_arn)
        );
    const auto rule = require<Rule>(call, input.rule_arn);
    call.records.erase<Rule>(call.place(), rule.arn);
    call.wake("load balancing");
    return {};
}

/// By priority, the default one last.
std::vector<api::Rule> rules_of(Call& call, const std::string& listener_arn) {
    const auto listener = require<Listener>(call, listener_arn);
    auto rules = call.records.list<Rule>(call.place(), listener_arn);
    std::ranges::sort(rules, {}, &Rule::priority);
    std::vector<api::Rule> described;
    for (const auto& rule : rules)
        described.push_back(describe(rule));
    described.push_back(describe_default(listener));
    return described;
}

api::DescribeRules::Output describe_rules(const api::DescribeRules::Input& input, Call& call) {
    std::vector<api::Rule> found;
    if (input.listener_arn)
        found = rules_of(call, *input.listener_arn);
    for (const auto& arn : input.rule_arns)
        found.push_back(
            is_default_rule(call, arn)
                ? describe_default(require<Listener>(call, listener_arn_of_rule(arn)))
                : describe(require<Rule>(call, arn))
        );
    if (input.listener_arn.has_value() == !input.rule_arns.empty())
        throw validation_error("You must specify either listener or rule ARNs");
    api::DescribeRules::Output output;
    write_page(found, input, output.rules, output.next_marker, [](const auto& rule) {
        return rule;
    });
    return output;
}

/// All at once, so that two rules can change places.
api::SetRulePriorities::Output
set_rule_priorities(const api::SetRulePriorities::Input& input, Call& call) {
    std::vector<Rule> rules;
    for (const auto& pair : input.rule_priorities) {
        auto& rule = rules.emplace_back(require<Rule>(call, pair.rule_arn.value_or("")));
        rule.priority = pair.priority.value_or(0);
        call.records.erase<Rule>(call.place(), rule.arn);
    }
    api::SetRulePriorities::Output output;
    for (const auto& rule : rules) {
        check_priority(call, rule.listener_arn, rule.priority);
        call.records.put(call.place(), rule);
        output.rules.push_back(describe(rule));
    }
    call.wake("load balancing");
    return output;
}

} // namespace

void register_rules(Cloud& cloud) {
    cloud.on<api::CreateRule>(create_rule);
    cloud.on<api::DeleteRule>(delete_rule);
    cloud.on<api::DescribeRules>(describe_rules);
    cloud.on<api::ModifyRule>(modify_rule);
    cloud.on<api::SetRulePriorities>(set_rule_priorities);
}

} // namespace copilot::localcloud::elbv2
