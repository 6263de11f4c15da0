#include "aws/api/ec2/authorize_security_group_egress.h"
#include "aws/api/ec2/authorize_security_group_ingress.h"
#include "aws/api/ec2/create_network_interface.h"
#include "aws/api/ec2/delete_security_group.h"
#include "aws/api/ec2/describe_security_group_rules.h"
#include "aws/api/ec2/describe_security_groups.h"
#include "aws/api/ec2/revoke_security_group_egress.h"
#include "aws/api/ec2/revoke_security_group_ingress.h"
#include "unit/localcloud/ec2/network_test.h"

namespace copilot::localcloud::ec2 {
namespace {

namespace api = aws::ec2;
using fakes::code_of;

class SecurityGroups : public NetworkTest {
protected:
    std::string group_id = network.add_group("web");

    static api::IpPermission tcp(int from, int to, const std::string& cidr_ip) {
        api::IpPermission permission;
        permission.ip_protocol = "tcp";
        permission.from_port = from;
        permission.to_port = to;
        permission.ip_ranges = {{.description = "some", .cidr_ip = cidr_ip}};
        return permission;
    }

    static api::IpPermission all_from(const std::string& peer) {
        api::IpPermission permission;
        permission.ip_protocol = "-1";
        permission.user_id_group_pairs.emplace_back().group_id = peer;
        return permission;
    }

    auto authorize(const api::IpPermission& permission) {
        api::AuthorizeSecurityGroupIngress::Input input;
        input.group_id = group_id;
        input.ip_permissions = {permission};
        return client.try_call<api::AuthorizeSecurityGroupIngress>(input);
    }

    auto revoke(const api::IpPermission& permission) {
        api::RevokeSecurityGroupIngress::Input input;
        input.group_id = group_id;
        input.ip_permissions = {permission};
        return client.try_call<api::RevokeSecurityGroupIngress>(input);
    }

    api::SecurityGroup group() {
        api::DescribeSecurityGroups::Input input;
        input.group_ids = {group_id};
        return client.call<api::DescribeSecurityGroups>(input).security_groups.at(0);
    }

    auto remove(const std::string& id) {
        api::DeleteSecurityGroup::Input input;
        input.group_id = id;
        return client.try_call<api::DeleteSecurityGroup>(input);
    }
};

TEST_F(SecurityGroups, let_everything_out_and_nothing_in_at_first) {
    EXPECT_TRUE(group().ip_permissions.empty());
    EXPECT_EQ(group().ip_permissions_egress.at(0).ip_protocol, "-1");
}

TEST_F(SecurityGroups, have_rules_that_are_grouped_by_protocol_and_ports) {
    authorize(tcp(80, 80, "0.0.0.0/0"));
    authorize(tcp(80, 80, "10.0.0.5/8"));
    authorize(tcp(443, 443, "0.0.0.0/0"));

    const auto permissions = group().ip_permissions;

    ASSERT_EQ(permissions.size(), 2U);
    EXPECT_EQ(permissions[0].ip_ranges.size(), 2U);
    EXPECT_EQ(permissions[0].ip_ranges[1].cidr_ip, "10.0.0.0/8");
    EXPECT_EQ(permissions[0].ip_ranges[0].description, "some");
}

TEST_F(SecurityGroups, have_no_rule_twice) {
    EXPECT_EQ(code_of(authorize(tcp(80, 80, "0.0.0.0/0"))), "");
    const auto again = authorize(tcp(80, 80, "0.0.0.0/0"));

    EXPECT_EQ(code_of(again), "InvalidPermission.Duplicate");
    EXPECT_EQ(
        again.error().message(),
        R"(the specified rule "peer: 0.0.0.0/0, TCP, from port: 80, to port: 80, ALLOW" already exists)"
    );
}

TEST_F(SecurityGroups, refuse_rules_that_cannot_be) {
    auto no_ports = tcp(1, 1, "0.0.0.0/0");
    no_ports.from_port.reset();
    auto unknown_protocol = tcp(1, 1, "0.0.0.0/0");
    unknown_protocol.ip_protocol = "tpc";
    auto no_peer = tcp(1, 1, "0.0.0.0/0");
    no_peer.ip_ranges.clear();

    EXPECT_EQ(code_of(authorize(tcp(80, 70, "0.0.0.0/0"))), "InvalidParameterValue");
    EXPECT_EQ(code_of(authorize(tcp(80, 80, "0.0.0.0"))), "InvalidParameterValue");
    EXPECT_EQ(code_of(authorize(no_ports)), "InvalidParameterValue");
    EXPECT_EQ(code_of(authorize(unknown_protocol)), "InvalidParameterValue");
    EXPECT_EQ(code_of(authorize(no_peer)), "MissingParameter");
    EXPECT_EQ(code_of(authorize(all_from("sg-none"))), "InvalidGroup.NotFound");
}

TEST_F(SecurityGroups, lose_rules_by_what_they_say_and_by_id) {
    authorize(tcp(80, 80, "0.0.0.0/0"));
    const auto made = authorize(tcp(81, 81, "0.0.0.0/0"));
    api::RevokeSecurityGroupIngress::Input by_id;
    by_id.group_id = group_id;
    by_id.security_group_rule_ids = {made->security_group_rules.at(0).security_group_rule_id};

    EXPECT_EQ(code_of(revoke(tcp(80, 80, "0.0.0.0/0"))), "");
    EXPECT_EQ(code_of(revoke(tcp(80, 80, "0.0.0.0/0"))), "InvalidPermission.NotFound");
    client.call<api::RevokeSecurityGroupIngress>(by_id);

    EXPECT_TRUE(group().ip_permissions.empty());
}

TEST_F(SecurityGroups, stay_while_a_rule_names_them_or_an_interface_is_in_them) {
    const auto peer = network.add_group("peer");
    const auto used = network.add_group("used");
    authorize(all_from(peer));
    api::CreateNetworkInterface::Input input;
    input.subnet_id = network.subnet_a;
    input.groups = {used};
    client.call<api::CreateNetworkInterface>(input);

    EXPECT_EQ(code_of(remove(peer)), "DependencyViolation");
    EXPECT_EQ(code_of(remove(used)), "DependencyViolation");
    EXPECT_EQ(code_of(remove(group_id)), "");
    EXPECT_EQ(code_of(remove(peer)), "");
}

TEST_F(SecurityGroups, that_are_default_cannot_be_deleted) {
    api::DescribeSecurityGroups::Input input;
    input.filters = {{.name = "group-name", .values = {"default"}}};
    const auto found = client.call<api::DescribeSecurityGroups>(input).security_groups.at(0);

    EXPECT_EQ(code_of(remove(found.group_id)), "CannotDelete");
}

TEST_F(SecurityGroups, have_names_of_their_own_in_a_vpc) {
    EXPECT_THROW(network.add_group("web"), aws::ServiceError);
    EXPECT_THROW(network.add_group("sg-web"), aws::ServiceError);
    EXPECT_THROW(network.add_group("default"), aws::ServiceError);
}

TEST_F(SecurityGroups, get_no_rule_twice_when_cloudformation_repeats_a_step) {
    const auto engine = account.client_as(fakes::LocalAccount::engine("stack/Rule"));
    api::AuthorizeSecurityGroupIngress::Input input;
    input.group_id = group_id;
    input.ip_permissions = {tcp(80, 80, "0.0.0.0/0")};

    const auto first = engine.call<api::AuthorizeSecurityGroupIngress>(input);
    const auto again = engine.call<api::AuthorizeSecurityGroupIngress>(input);

    EXPECT_EQ(
        first.security_group_rules.at(0).security_group_rule_id,
        again.security_group_rules.at(0).security_group_rule_id
    );
    EXPECT_EQ(group().ip_permissions.at(0).ip_ranges.size(), 1U);
}

} // namespace
} // namespace copilot::localcloud::ec2
