#include "aws/api/elbv2/delete_listener.h"
#include "aws/api/elbv2/delete_rule.h"
#include "aws/api/elbv2/delete_target_group.h"
#include "aws/api/elbv2/describe_listeners.h"
#include "aws/api/elbv2/describe_rules.h"
#include "aws/api/elbv2/modify_listener.h"
#include "aws/api/elbv2/modify_rule.h"
#include "aws/api/elbv2/set_rule_priorities.h"
#include "unit/localcloud/elbv2/load_balancing_test.h"

#include <gmock/gmock.h>

namespace copilot::localcloud::elbv2 {
namespace {

namespace api = aws::elbv2;
using fakes::code_of;

class ListenersAndRules : public LoadBalancingTest {
protected:
    std::string load_balancer_arn = make_load_balancer();
    std::string group_arn = make_target_group();

    auto try_rule(const api::CreateRule::Input& input) {
        return client.try_call<api::CreateRule>(input);
    }

    std::vector<std::string> priorities(const std::string& listener_arn) {
        api::DescribeRules::Input input;
        input.listener_arn = listener_arn;
        std::vector<std::string> found;
        for (const auto& one : client.call<api::DescribeRules>(input).rules)
            found.push_back(one.priority);
        return found;
    }
};

TEST_F(ListenersAndRules, have_one_port_each) {
    make_listener(load_balancer_arn, forward(group_arn));

    const auto again =
        client.try_call<api::CreateListener>(listener(load_balancer_arn, 80, forward(group_arn)));

    EXPECT_EQ(code_of(again), "DuplicateListener");
    EXPECT_TRUE(
        client.try_call<api::CreateListener>(listener(load_balancer_arn, 81, forward(group_arn)))
    );
}

TEST_F(ListenersAndRules, need_a_certificate_for_https) {
    auto without = listener(load_balancer_arn, 443, forward(group_arn));
    without.protocol = "HTTPS";
    auto unknown = without;
    unknown.certificates.emplace_back().certificate_arn = "arn:aws:acm:us-west-2:1:certificate/1";

    EXPECT_EQ(code_of(client.try_call<api::CreateListener>(without)), "ValidationError");
    EXPECT_EQ(code_of(client.try_call<api::CreateListener>(unknown)), "CertificateNotFound");
}

TEST_F(ListenersAndRules, are_tried_in_order_of_priority_and_the_default_last) {
    const auto arn = make_listener(load_balancer_arn, forward(group_arn));
    for (const int priority : {30, 10, 20})
        ASSERT_TRUE(try_rule(rule(arn, priority, forward(group_arn))));

    EXPECT_THAT(priorities(arn), testing::ElementsAre("10", "20", "30", "default"));
}

TEST_F(ListenersAndRules, have_a_priority_that_nobody_else_has) {
    const auto arn = make_listener(load_balancer_arn, forward(group_arn));
    ASSERT_TRUE(try_rule(rule(arn, 1, forward(group_arn))));

    EXPECT_EQ(code_of(try_rule(rule(arn, 1, answer("404")))), "PriorityInUse");
    EXPECT_EQ(code_of(try_rule(rule(arn, 0, answer("404")))), "ValidationError");
    EXPECT_EQ(code_of(try_rule(rule(arn, 50001, answer("404")))), "ValidationError");
    EXPECT_EQ(code_of(try_rule(rule(arn + "0", 2, answer("404")))), "ListenerNotFound");
}

TEST_F(ListenersAndRules, can_change_places) {
    const auto arn = make_listener(load_balancer_arn, forward(group_arn));
    const auto first = try_rule(rule(arn, 1, answer("401")))->rules.at(0).rule_arn;
    const auto second = try_rule(rule(arn, 2, answer("402")))->rules.at(0).rule_arn;

    const auto changed = client.call<api::SetRulePriorities>(
        {.rule_priorities =
             {{.rule_arn = first, .priority = 2}, {.rule_arn = second, .priority = 1}}}
    );

    EXPECT_EQ(changed.rules.at(0).priority, "2");
    EXPECT_THAT(priorities(arn), testing::ElementsAre("1", "2", "default"));
}

TEST_F(ListenersAndRules, say_conditions_in_the_old_form_and_the_new) {
    const auto arn = make_listener(load_balancer_arn, forward(group_arn));
    auto input = rule(arn, 1, forward(group_arn));
    auto& host = input.conditions.emplace_back();
    host.field = "host-header";
    host.host_header_config.emplace().values = {"*.example.com"};

    const auto made = client.call<api::CreateRule>(input).rules.at(0);

    ASSERT_EQ(made.conditions.size(), 2U);
    EXPECT_EQ(made.conditions[0].path_pattern_config->values, std::vector<std::string>{"/api/*"});
    EXPECT_EQ(made.conditions[1].values, std::vector<std::string>{"*.example.com"});
}

TEST_F(ListenersAndRules, refuse_conditions_that_cannot_be) {
    const auto arn = make_listener(load_balancer_arn, forward(group_arn));
    const auto with = [&](const std::string& field, const std::vector<std::string>& values) {
        auto input = rule(arn, 1, forward(group_arn));
        auto& condition = input.conditions.emplace_back();
        condition.field = field;
        condition.values = values;
        return code_of(try_rule(input));
    };

    EXPECT_EQ(with("colour", {"blue"}), "ValidationError");
    EXPECT_EQ(with("host-header", {}), "ValidationError");
    EXPECT_EQ(with("path-pattern", {"/other"}), "ValidationError");
    EXPECT_EQ(with("source-ip", {"10.0.0"}), "ValidationError");
    EXPECT_EQ(with("host-header", {"a", "b", "c", "d", "e"}), "ValidationError");
    EXPECT_EQ(with("host-header", {"a", "b", "c", "d"}), "");
}

TEST_F(ListenersAndRules, refuse_redirects_to_themselves) {
    const auto arn = make_listener(load_balancer_arn, forward(group_arn));
    api::Action loop;
    loop.type = "redirect";
    loop.redirect_config.emplace().status_code = "HTTP_301";
    auto to_https = loop;
    to_https.redirect_config->protocol = "HTTPS";
    to_https.redirect_config->port = "443";

    EXPECT_EQ(code_of(try_rule(rule(arn, 1, loop))), "InvalidLoadBalancerAction");
    EXPECT_EQ(code_of(try_rule(rule(arn, 1, to_https))), "");
}

TEST_F(ListenersAndRules, forward_to_groups_by_weight) {
    const auto other = make_target_group("other");
    api::Action action;
    action.type = "forward";
    action.forward_config.emplace().target_groups = {
        {.target_group_arn = group_arn, .weight = 80}, {.target_group_arn = other, .weight = 20}
    };

    const auto arn = make_listener(load_balancer_arn, action);

    api::DescribeListeners::Input input;
    input.listener_arns = {arn};
    const auto read = client.call<api::DescribeListeners>(input).listeners.at(0).default_actions;
    EXPECT_EQ(read.at(0).forward_config->target_groups.at(1).weight, 20);
    EXPECT_EQ(read.at(0).target_group_arn, std::nullopt);
}

TEST_F(ListenersAndRules, share_no_group_with_another_load_balancer) {
    make_listener(load_balancer_arn, forward(group_arn));
    const auto other = make_load_balancer("other");

    const auto reply =
        client.try_call<api::CreateListener>(listener(other, 80, forward(group_arn)));

    EXPECT_EQ(code_of(reply), "TargetGroupAssociationLimit");
}

TEST_F(ListenersAndRules, hold_on_to_their_target_group) {
    const auto arn = make_listener(load_balancer_arn, answer("404"));
    ASSERT_TRUE(try_rule(rule(arn, 1, forward(group_arn))));
    const auto remove = [&] {
        return code_of(client.try_call<api::DeleteTargetGroup>({.target_group_arn = group_arn}));
    };

    EXPECT_EQ(remove(), "ResourceInUse");
    client.call<api::DeleteListener>({.listener_arn = arn});

    EXPECT_EQ(remove(), "");
}

TEST_F(ListenersAndRules, keep_their_default_rule) {
    const auto arn = make_listener(load_balancer_arn, answer("404"));
    api::DescribeRules::Input input;
    input.listener_arn = arn;
    const auto default_rule = client.call<api::DescribeRules>(input).rules.at(0);

    const auto reply = client.try_call<api::DeleteRule>({.rule_arn = default_rule.rule_arn});

    EXPECT_TRUE(default_rule.is_default);
    EXPECT_EQ(code_of(reply), "OperationNotPermitted");
    EXPECT_EQ(
        code_of(client.try_call<api::DeleteRule>({.rule_arn = default_rule.rule_arn + "0"})),
        "RuleNotFound"
    );
}

} // namespace
} // namespace copilot::localcloud::elbv2
