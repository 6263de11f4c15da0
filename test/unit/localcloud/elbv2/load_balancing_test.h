#pragma once

#include "aws/api/elbv2/create_listener.h"
#include "aws/api/elbv2/create_load_balancer.h"
#include "aws/api/elbv2/create_rule.h"
#include "aws/api/elbv2/create_target_group.h"
#include "fakes/local_account.h"
#include "fakes/small_network.h"

namespace copilot::localcloud::ec2 {
void register_operations(Cloud& cloud);
}

namespace copilot::localcloud::elbv2 {

void register_operations(Cloud& cloud);

/// A network, and short ways to make what a test is not about.
class LoadBalancingTest : public testing::Test {
protected:
    fakes::LocalAccount account{ec2::register_operations, elbv2::register_operations};
    aws::Client client = account.client();
    fakes::SmallNetwork network{client};

    [[nodiscard]] aws::elbv2::CreateLoadBalancer::Input load_balancer(const std::string& name
    ) const {
        aws::elbv2::CreateLoadBalancer::Input input;
        input.name = name;
        input.subnets = {network.subnet_a, network.subnet_b};
        return input;
    }

    std::string make_load_balancer(const std::string& name = "web") {
        return client.call<aws::elbv2::CreateLoadBalancer>(load_balancer(name))
            .load_balancers.at(0)
            .load_balancer_arn;
    }

    [[nodiscard]] aws::elbv2::CreateTargetGroup::Input target_group(const std::string& name) const {
        aws::elbv2::CreateTargetGroup::Input input;
        input.name = name;
        input.protocol = "HTTP";
        input.port = 80;
        input.vpc_id = network.vpc_id;
        input.target_type = "ip";
        return input;
    }

    std::string make_target_group(const std::string& name = "group") {
        return client.call<aws::elbv2::CreateTargetGroup>(target_group(name))
            .target_groups.at(0)
            .target_group_arn;
    }

    static aws::elbv2::Action forward(const std::string& target_group_arn) {
        aws::elbv2::Action action;
        action.type = "forward";
        action.target_group_arn = target_group_arn;
        return action;
    }

    static aws::elbv2::Action answer(const std::string& status_code) {
        aws::elbv2::Action action;
        action.type = "fixed-response";
        action.fixed_response_config.emplace().status_code = status_code;
        return action;
    }

    static aws::elbv2::CreateListener::Input
    listener(const std::string& load_balancer_arn, int port, const aws::elbv2::Action& action) {
        aws::elbv2::CreateListener::Input input;
        input.load_balancer_arn = load_balancer_arn;
        input.protocol = "HTTP";
        input.port = port;
        input.default_actions = {action};
        return input;
    }

    std::string
    make_listener(const std::string& load_balancer_arn, const aws::elbv2::Action& action) {
        return client.call<aws::elbv2::CreateListener>(listener(load_balancer_arn, 80, action))
            .listeners.at(0)
            .listener_arn;
    }

    static aws::elbv2::CreateRule::Input
    rule(const std::string& listener_arn, int priority, const aws::elbv2::Action& action) {
        aws::elbv2::CreateRule::Input input;
        input.listener_arn = listener_arn;
        input.priority = priority;
        auto& condition = input.conditions.emplace_back();
        condition.field = "path-pattern";
        condition.values = {"/api/*"};
        input.actions = {action};
        return input;
    }
};

} // namespace copilot::localcloud::elbv2
