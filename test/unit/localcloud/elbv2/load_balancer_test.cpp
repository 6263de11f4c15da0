#include "aws/api/ec2/delete_subnet.h"
#include "aws/api/ec2/describe_network_interfaces.h"
#include "aws/api/ec2/detach_internet_gateway.h"
#include "aws/api/elbv2/delete_load_balancer.h"
#include "aws/api/elbv2/describe_listeners.h"
#include "aws/api/elbv2/describe_load_balancer_attributes.h"
#include "aws/api/elbv2/describe_load_balancers.h"
#include "aws/api/elbv2/modify_load_balancer_attributes.h"
#include "aws/api/elbv2/set_security_groups.h"
#include "aws/api/elbv2/set_subnets.h"
#include "localcloud/elbv2/load_balancer.h"
#include "unit/localcloud/elbv2/load_balancing_test.h"

#include <gmock/gmock.h>

namespace copilot::localcloud::elbv2 {
namespace {

namespace api = aws::elbv2;
using fakes::code_of;

class LoadBalancers : public LoadBalancingTest {
protected:
    auto try_make(const api::CreateLoadBalancer::Input& input) {
        return client.try_call<api::CreateLoadBalancer>(input);
    }

    auto interfaces() {
        return client.call<aws::ec2::DescribeNetworkInterfaces>({}).network_interfaces;
    }
};

TEST_F(LoadBalancers, have_an_interface_with_a_public_address_in_each_subnet) {
    make_load_balancer();

    const auto found = interfaces();

    ASSERT_EQ(found.size(), 2U);
    for (const auto& one : found) {
        EXPECT_TRUE(one.description.starts_with("ELB app/web/"));
        EXPECT_EQ(one.requester_id, "amazon-elb");
        EXPECT_EQ(one.status, "in-use");
        EXPECT_TRUE(one.association);
    }
    EXPECT_NE(found[0].subnet_id, found[1].subnet_id);
}

TEST_F(LoadBalancers, have_no_public_address_when_they_are_internal) {
    auto input = load_balancer("back");
    input.scheme = "internal";

    const auto made = client.call<api::CreateLoadBalancer>(input).load_balancers.at(0);

    EXPECT_THAT(
        made.dns_name, testing::MatchesRegex("internal-back-[0-9]+.us-west-2.elb.localhost")
    );
    for (const auto& one : interfaces())
        EXPECT_FALSE(one.association);
}

TEST_F(LoadBalancers, have_names_and_loopback_addresses_of_their_own) {
    make_load_balancer("one");
    make_load_balancer("two");

    const auto records =
        account.state.transact([](Records& all) { return all.all<LoadBalancer>(); });

    ASSERT_EQ(records.size(), 2U);
    EXPECT_NE(records[0].record.loopback_address, records[1].record.loopback_address);
    EXPECT_TRUE(records[0].record.loopback_address.starts_with("127."));
    EXPECT_NE(records[0].record.dns_name, records[1].record.dns_name);
    EXPECT_EQ(records[0].record.state, "provisioning");
}

TEST_F(LoadBalancers, refuse_names_and_subnets_that_cannot_be) {
    make_load_balancer("web");
    auto one_subnet = load_balancer("other");
    one_subnet.subnets = {network.subnet_a};
    auto same_zone = load_balancer("other");
    same_zone.subnets = {network.subnet_a, network.add_subnet("10.0.5.0/24", "us-west-2a")};
    auto unknown = load_balancer("other");
    unknown.subnets = {network.subnet_a, "subnet-none"};

    EXPECT_EQ(code_of(try_make(load_balancer("web"))), "DuplicateLoadBalancerName");
    EXPECT_EQ(code_of(try_make(load_balancer("-web"))), "ValidationError");
    EXPECT_EQ(code_of(try_make(load_balancer(std::string(33, 'a')))), "ValidationError");
    EXPECT_EQ(code_of(try_make(one_subnet)), "ValidationError");
    EXPECT_EQ(code_of(try_make(same_zone)), "InvalidConfigurationRequest");
    EXPECT_EQ(code_of(try_make(unknown)), "SubnetNotFound");
}

TEST_F(LoadBalancers, face_the_internet_only_where_there_is_a_gateway) {
    client.call<aws::ec2::DetachInternetGateway>(
        {.internet_gateway_id = network.gateway_id, .vpc_id = network.vpc_id}
    );

    EXPECT_EQ(code_of(try_make(load_balancer("web"))), "InvalidSubnet");
}

TEST_F(LoadBalancers, take_everything_with_them_when_they_go) {
    const auto arn = make_load_balancer();
    make_listener(arn, answer("404"));

    client.call<api::DeleteLoadBalancer>({.load_balancer_arn = arn});
    client.call<api::DeleteLoadBalancer>({.load_balancer_arn = arn});

    EXPECT_TRUE(interfaces().empty());
    api::DescribeListeners::Input input;
    input.load_balancer_arn = arn;
    EXPECT_EQ(code_of(client.try_call<api::DescribeListeners>(input)), "LoadBalancerNotFound");
    EXPECT_NO_THROW(client.call<aws::ec2::DeleteSubnet>({.subnet_id = network.subnet_a}));
}

TEST_F(LoadBalancers, stay_while_they_are_protected) {
    const auto arn = make_load_balancer();
    api::ModifyLoadBalancerAttributes::Input change;
    change.load_balancer_arn = arn;
    change.attributes = {{.key = "deletion_protection.enabled", .value = "true"}};

    client.call<api::ModifyLoadBalancerAttributes>(change);

    EXPECT_EQ(
        code_of(client.try_call<api::DeleteLoadBalancer>({.load_balancer_arn = arn})),
        "OperationNotPermitted"
    );
}

TEST_F(LoadBalancers, say_which_attributes_have_no_effect_here) {
    const auto arn = make_load_balancer();
    const auto change = [&](const std::string& key, const std::string& value) {
        api::ModifyLoadBalancerAttributes::Input input;
        input.load_balancer_arn = arn;
        input.attributes = {{.key = key, .value = value}};
        return code_of(client.try_call<api::ModifyLoadBalancerAttributes>(input));
    };

    EXPECT_EQ(change("access_logs.s3.enabled", "false"), "");
    EXPECT_EQ(change("access_logs.s3.enabled", "true"), "InvalidConfigurationRequest");
    EXPECT_EQ(change("connection_logs.s3.enabled", "true"), "OperationNotPermitted");
    EXPECT_EQ(change("idle_timeout.timeout_seconds", "120"), "");
    EXPECT_EQ(change("idle_timeout.timeout_seconds", "0"), "ValidationError");
    EXPECT_EQ(change("colour", "blue"), "ValidationError");
}

TEST_F(LoadBalancers, pass_a_change_of_groups_on_to_their_interfaces) {
    const auto arn = make_load_balancer();
    const auto group = network.add_group("lb");

    client.call<api::SetSecurityGroups>({.load_balancer_arn = arn, .security_groups = {group}});

    for (const auto& one : interfaces())
        EXPECT_EQ(one.groups.at(0).group_id, group);
}

TEST_F(LoadBalancers, keep_the_interfaces_of_subnets_that_stay) {
    const auto arn = make_load_balancer();
    const auto third = network.add_subnet("10.0.9.0/24", "us-west-2c");
    const auto before = interfaces();
    api::SetSubnets::Input input;
    input.load_balancer_arn = arn;
    input.subnets = {network.subnet_a, third};

    client.call<api::SetSubnets>(input);

    std::vector<std::string> subnets;
    for (const auto& one : interfaces())
        subnets.push_back(one.subnet_id);
    EXPECT_THAT(subnets, testing::UnorderedElementsAre(network.subnet_a, third));
}

TEST_F(LoadBalancers, are_found_by_name_and_by_arn) {
    const auto arn = make_load_balancer("web");
    api::DescribeLoadBalancers::Input by_name;
    by_name.names = {"web"};
    api::DescribeLoadBalancers::Input by_wrong_name;
    by_wrong_name.names = {"none"};

    const auto found = client.call<api::DescribeLoadBalancers>(by_name).load_balancers;

    EXPECT_EQ(found.at(0).load_balancer_arn, arn);
    EXPECT_EQ(
        code_of(client.try_call<api::DescribeLoadBalancers>(by_wrong_name)), "LoadBalancerNotFound"
    );
}

} // namespace
} // namespace copilot::localcloud::elbv2
