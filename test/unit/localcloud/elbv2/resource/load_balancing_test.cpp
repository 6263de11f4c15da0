// The resource types of load balancing, as an environment's and a service's stacks make them.

#include "unit/localcloud/elbv2/load_balancing_test.h"

#include "aws/api/elbv2/describe_load_balancers.h"
#include "aws/api/elbv2/describe_rules.h"
#include "aws/api/elbv2/describe_target_group_attributes.h"
#include "fakes/resource_steps.h"
#include "localcloud/elbv2/load_balancer.h"

namespace copilot::localcloud::elbv2 {

ResourceType listener();
ResourceType listener_rule();
ResourceType load_balancer();
ResourceType target_group();

namespace {

namespace api = aws::elbv2;
using fakes::ResourceSteps;
using Map = DocumentMap;

class ElbResources : public LoadBalancingTest {
protected:
    ResourceSteps the_load_balancer{account, elbv2::load_balancer(), "PublicLoadBalancer"};
    ResourceSteps the_group{account, elbv2::target_group(), "DefaultHTTPTargetGroup"};
    ResourceSteps the_listener{account, elbv2::listener(), "HTTPListener"};
    ResourceSteps the_rule{account, elbv2::listener_rule(), "HTTPListenerRule"};

    Progress create_load_balancer() {
        return the_load_balancer.create(Map{
            {"Scheme", "internet-facing"},
            {"Type", "application"},
            {"Subnets", Document::List{network.subnet_a, network.subnet_b}},
        });
    }

    void create_group() {
        the_group.create(Map{
            {"HealthCheckIntervalSeconds", 10},
            {"HealthyThresholdCount", 2},
            {"HealthCheckTimeoutSeconds", 5},
            {"Port", 80},
            {"Protocol", "HTTP"},
            {"TargetType", "ip"},
            {"VpcId", network.vpc_id},
            {"TargetGroupAttributes",
             Document::List{Map{{"Key", "deregistration_delay.timeout_seconds"}, {"Value", 60}}}},
        });
    }

    void create_listener() {
        the_listener.create(Map{
            {"LoadBalancerArn", the_load_balancer.id()},
            {"Port", 80},
            {"Protocol", "HTTP"},
            {"DefaultActions",
             Document::List{Map{{"Type", "forward"}, {"TargetGroupArn", the_group.id()}}}},
        });
    }

    Document rule(const Document& priority) {
        return Map{
            {"ListenerArn", the_listener.id()},
            {"Priority", priority},
            {"Actions", Document::List{Map{{"Type", "forward"}, {"TargetGroupArn", the_group.id()}}}
            },
            {"Conditions",
             Document::List{Map{
                 {"Field", "path-pattern"},
                 {"PathPatternConfig", Map{{"Values", Document::List{"/*"}}}},
             }}},
        };
    }

    void become(const std::string& new_state, const std::string& reason = "") {
        account.state.transact([&](Records& records) {
            for (auto& [place, one] : records.all<LoadBalancer>()) {
                one.state = new_state;
                one.state_reason = reason;
                records.put(place, one);
            }
        });
    }
};

TEST_F(ElbResources, wait_until_the_load_balancer_is_active) {
    const auto first = create_load_balancer();
    EXPECT_EQ(first.status, OperationStatus::IN_PROGRESS);
    become("active");

    const auto second = create_load_balancer();

    EXPECT_EQ(second.status, OperationStatus::SUCCESS);
    EXPECT_EQ(second.physical_id, first.physical_id);
    EXPECT_EQ(the_load_balancer.attribute("LoadBalancerName").size(), 32U);
    EXPECT_TRUE(the_load_balancer.attribute("LoadBalancerFullName").starts_with("app/"));
    EXPECT_TRUE(the_load_balancer.attribute("DNSName").ends_with(".elb.localhost"));
    EXPECT_EQ(the_load_balancer.attribute("CanonicalHostedZoneID"), "ZELBLOCALHOST");
}

TEST_F(ElbResources, fail_with_the_load_balancers_own_reason) {
    create_load_balancer();
    become("failed", "port 80 is taken");

    try {
        create_load_balancer();
        FAIL() << "expected a PartialCreate";
    } catch (const PartialCreate& error) {
        EXPECT_EQ(error.physical_id(), the_load_balancer.id());
        EXPECT_STREQ(error.what(), "the load balancer failed: port 80 is taken");
    }
}

TEST_F(ElbResources, of_a_service_are_made_and_unmade) {
    create_load_balancer();
    create_group();
    create_listener();
    the_rule.create(rule("1"));

    EXPECT_TRUE(the_group.attribute("TargetGroupFullName").starts_with("targetgroup/"));
    api::DescribeTargetGroupAttributes::Input input;
    input.target_group_arn = the_group.id();
    const auto read = client.call<api::DescribeTargetGroupAttributes>(input).attributes;
    EXPECT_EQ(read.at(0).value, "60");

    for (auto* step : {&the_rule, &the_listener, &the_load_balancer, &the_group}) {
        EXPECT_EQ(step->remove().status, OperationStatus::SUCCESS);
        EXPECT_EQ(step->remove().status, OperationStatus::SUCCESS);
    }
    EXPECT_TRUE(client.call<api::DescribeLoadBalancers>({}).load_balancers.empty());
}

TEST_F(ElbResources, move_a_rule_to_another_priority_in_place) {
    create_load_balancer();
    create_group();
    create_listener();
    the_rule.create(rule(1));
    const auto arn = the_rule.id();

    the_rule.update(rule(7));

    api::DescribeRules::Input input;
    input.listener_arn = the_listener.id();
    const auto rules = client.call<api::DescribeRules>(input).rules;
    EXPECT_EQ(rules.at(0).priority, "7");
    EXPECT_EQ(rules.at(0).rule_arn, arn);
}

} // namespace
} // namespace copilot::localcloud::elbv2
