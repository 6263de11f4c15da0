#include "aws/api/elbv2/deregister_targets.h"
#include "aws/api/elbv2/describe_target_group_attributes.h"
#include "aws/api/elbv2/describe_target_groups.h"
#include "aws/api/elbv2/describe_target_health.h"
#include "aws/api/elbv2/modify_target_group.h"
#include "aws/api/elbv2/modify_target_group_attributes.h"
#include "aws/api/elbv2/register_targets.h"
#include "localcloud/elbv2/target_group.h"
#include "unit/localcloud/elbv2/load_balancing_test.h"

namespace copilot::localcloud::elbv2 {
namespace {

namespace api = aws::elbv2;
using fakes::code_of;

class Targets : public LoadBalancingTest {
protected:
    std::string group_arn = make_target_group();

    auto try_register(const std::string& address) {
        return client.try_call<api::RegisterTargets>(
            {.target_group_arn = group_arn,
             .targets = {{.id = address, .port = {}, .availability_zone = {}}}}
        );
    }

    void deregister(const std::string& address) {
        client.call<api::DeregisterTargets>(
            {.target_group_arn = group_arn,
             .targets = {{.id = address, .port = {}, .availability_zone = {}}}}
        );
    }

    void use_group() { make_listener(make_load_balancer(), forward(group_arn)); }

    auto health() {
        api::DescribeTargetHealth::Input input;
        input.target_group_arn = group_arn;
        return client.call<api::DescribeTargetHealth>(input).target_health_descriptions;
    }

    std::string state() { return health().at(0).target_health->state; }
};

TEST_F(Targets, are_addresses_of_the_vpcs_subnets) {
    EXPECT_EQ(code_of(try_register("10.0.1.9")), "");
    EXPECT_EQ(code_of(try_register("10.0.77.9")), "InvalidTarget");
    EXPECT_EQ(code_of(try_register("backend")), "ValidationError");
    EXPECT_EQ(health().at(0).target->availability_zone, "us-west-2b");
    EXPECT_EQ(health().at(0).target->port, 80);
}

TEST_F(Targets, are_unused_until_a_load_balancer_uses_their_group) {
    try_register("10.0.1.9");
    EXPECT_EQ(state(), "unused");

    use_group();

    EXPECT_EQ(state(), "initial");
    EXPECT_EQ(health().at(0).target_health->reason, "Elb.RegistrationInProgress");
}

TEST_F(Targets, are_as_healthy_as_the_checks_found_them) {
    use_group();
    try_register("10.0.1.9");

    account.state.transact([&](Records& records) {
        const auto id = Target::id_of(group_arn, "10.0.1.9", 80);
        auto target = *records.find<Target>({"000000000000", "us-west-2"}, id);
        target.health = "healthy";
        target.reason.clear();
        target.description.clear();
        records.put({"000000000000", "us-west-2"}, target);
    });

    EXPECT_EQ(state(), "healthy");
    EXPECT_EQ(health().at(0).target_health->reason, std::nullopt);
}

TEST_F(Targets, drain_for_the_deregistration_delay) {
    use_group();
    try_register("10.0.1.9");
    client.call<api::ModifyTargetGroupAttributes>(
        {.target_group_arn = group_arn,
         .attributes = {{.key = "deregistration_delay.timeout_seconds", .value = "60"}}}
    );

    deregister("10.0.1.9");
    EXPECT_EQ(state(), "draining");
    account.clock.advance(std::chrono::seconds(59));
    EXPECT_EQ(state(), "draining");
    account.clock.advance(std::chrono::seconds(1));

    EXPECT_TRUE(health().empty());
}

TEST_F(Targets, come_back_when_they_are_registered_while_they_drain) {
    use_group();
    try_register("10.0.1.9");
    deregister("10.0.1.9");

    try_register("10.0.1.9");

    EXPECT_EQ(state(), "initial");
}

TEST_F(Targets, go_at_once_when_nobody_uses_their_group) {
    try_register("10.0.1.9");

    deregister("10.0.1.9");

    EXPECT_TRUE(health().empty());
}

TEST_F(Targets, are_strangers_when_they_were_never_registered) {
    api::DescribeTargetHealth::Input input;
    input.target_group_arn = group_arn;
    input.targets = {{.id = "10.0.1.9", .port = {}, .availability_zone = {}}};

    const auto reply = client.call<api::DescribeTargetHealth>(input);

    const auto& one = reply.target_health_descriptions.at(0);
    EXPECT_EQ(one.target_health->state, "unused");
    EXPECT_EQ(one.target_health->reason, "Target.NotRegistered");
}

TEST_F(Targets, are_checked_as_their_group_says) {
    auto input = target_group("checked");
    input.health_check_interval_seconds = 10;
    input.health_check_path = "/healthy";
    input.healthy_threshold_count = 2;
    const auto group = client.call<api::CreateTargetGroup>(input).target_groups.at(0);
    auto too_slow = target_group("slow");
    too_slow.health_check_interval_seconds = 5;
    too_slow.health_check_timeout_seconds = 5;

    EXPECT_EQ(group.health_check_path, "/healthy");
    EXPECT_EQ(group.health_check_timeout_seconds, 5);
    EXPECT_EQ(group.unhealthy_threshold_count, 2);
    EXPECT_EQ(group.matcher->http_code, "200");
    EXPECT_EQ(code_of(client.try_call<api::CreateTargetGroup>(too_slow)), "ValidationError");
}

TEST_F(Targets, are_in_groups_with_names_of_their_own) {
    EXPECT_EQ(
        code_of(client.try_call<api::CreateTargetGroup>(target_group("group"))),
        "DuplicateTargetGroupName"
    );
    auto instances = target_group("instances");
    instances.target_type = "instance";
    EXPECT_EQ(code_of(client.try_call<api::CreateTargetGroup>(instances)), "OperationNotPermitted");
}

} // namespace
} // namespace copilot::localcloud::elbv2
