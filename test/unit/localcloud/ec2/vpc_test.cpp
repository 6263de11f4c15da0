#include "aws/api/ec2/create_subnet.h"
#include "aws/api/ec2/create_vpc.h"
#include "aws/api/ec2/delete_vpc.h"
#include "aws/api/ec2/describe_network_acls.h"
#include "aws/api/ec2/describe_route_tables.h"
#include "aws/api/ec2/describe_security_groups.h"
#include "aws/api/ec2/describe_vpc_attribute.h"
#include "aws/api/ec2/describe_vpcs.h"
#include "aws/api/ec2/modify_vpc_attribute.h"
#include "fakes/local_account.h"
#include "localcloud/ec2/operations.h"

#include <gmock/gmock.h>

namespace copilot::localcloud::ec2 {
void register_operations(Cloud& cloud);

namespace {

namespace api = aws::ec2;
using fakes::code_of;

class Ec2Vpc : public testing::Test {
protected:
    fakes::LocalAccount account{register_operations};
    aws::Client client = account.client();

    auto create(const std::string& cidr_block) {
        api::CreateVpc::Input input;
        input.cidr_block = cidr_block;
        return client.try_call<api::CreateVpc>(input);
    }

    std::string make(const std::string& cidr_block = "10.0.0.0/16") {
        return create(cidr_block)->vpc.vpc_id;
    }

    auto create_subnet(const std::string& vpc_id, const std::string& cidr_block) {
        api::CreateSubnet::Input input;
        input.vpc_id = vpc_id;
        input.cidr_block = cidr_block;
        return client.try_call<api::CreateSubnet>(input);
    }
};

TEST_F(Ec2Vpc, two_may_have_the_same_range) {
    const auto first = make("10.0.0.0/16");
    const auto second = make("10.0.0.0/16");

    const auto vpcs = client.call<api::DescribeVpcs>({}).vpcs;

    ASSERT_EQ(vpcs.size(), 2U);
    EXPECT_NE(first, second);
    EXPECT_EQ(vpcs[0].cidr_block, "10.0.0.0/16");
    EXPECT_EQ(vpcs[0].state, "available");
}

TEST_F(Ec2Vpc, refuses_ranges_that_are_none_or_too_large_or_too_small) {
    EXPECT_EQ(code_of(create("10.0.0.0")), "InvalidParameterValue");
    EXPECT_EQ(code_of(create("10.0.0.0/15")), "InvalidVpc.Range");
    EXPECT_EQ(code_of(create("10.0.0.0/29")), "InvalidVpc.Range");
    EXPECT_EQ(code_of(client.try_call<api::CreateVpc>({})), "MissingParameter");
}

TEST_F(Ec2Vpc, comes_with_a_main_route_table_a_network_acl_and_a_security_group) {
    const auto vpc_id = make();
    const std::vector<api::Filter> in_vpc{{.name = "vpc-id", .values = {vpc_id}}};

    const auto tables = client.call<api::DescribeRouteTables>({.filters = in_vpc}).route_tables;
    const auto acls = client.call<api::DescribeNetworkAcls>({.filters = in_vpc}).network_acls;
    const auto groups =
        client.call<api::DescribeSecurityGroups>({.filters = in_vpc}).security_groups;

    ASSERT_EQ(tables.size(), 1U);
    EXPECT_TRUE(tables[0].associations.at(0).main);
    EXPECT_EQ(tables[0].routes.at(0).gateway_id, "local");
    ASSERT_EQ(acls.size(), 1U);
    EXPECT_TRUE(acls[0].is_default);
    ASSERT_EQ(groups.size(), 1U);
    EXPECT_EQ(groups[0].group_name, "default");
    EXPECT_EQ(
        groups[0].ip_permissions.at(0).user_id_group_pairs.at(0).group_id, groups[0].group_id
    );
    EXPECT_EQ(groups[0].ip_permissions_egress.at(0).ip_ranges.at(0).cidr_ip, "0.0.0.0/0");
}

TEST_F(Ec2Vpc, stays_while_something_is_in_it_and_takes_its_own_parts_with_it) {
    const auto vpc_id = make();
    ASSERT_TRUE(create_subnet(vpc_id, "10.0.1.0/24"));

    EXPECT_EQ(code_of(client.try_call<api::DeleteVpc>({.vpc_id = vpc_id})), "DependencyViolation");
    const auto empty = make();
    client.call<api::DeleteVpc>({.vpc_id = empty});

    EXPECT_EQ(code_of(client.try_call<api::DeleteVpc>({.vpc_id = empty})), "InvalidVpcID.NotFound");
    EXPECT_EQ(client.call<api::DescribeSecurityGroups>({}).security_groups.size(), 1U);
}

TEST_F(Ec2Vpc, has_dns_attributes_that_change_one_at_a_time) {
    const auto vpc_id = make();
    api::ModifyVpcAttribute::Input change;
    change.vpc_id = vpc_id;
    change.enable_dns_hostnames = {.value = true};

    client.call<api::ModifyVpcAttribute>(change);
    const auto attribute =
        client.call<api::DescribeVpcAttribute>({.attribute = "enableDnsHostnames", .vpc_id = vpc_id}
        );

    EXPECT_EQ(attribute.enable_dns_hostnames->value, true);
    change.enable_dns_support = {.value = true};
    EXPECT_EQ(
        code_of(client.try_call<api::ModifyVpcAttribute>(change)), "InvalidParameterCombination"
    );
}

TEST_F(Ec2Vpc, is_the_same_when_cloudformation_makes_it_again) {
    const auto engine = account.client_as(fakes::LocalAccount::engine("stack/VPC"));
    api::CreateVpc::Input input;
    input.cidr_block = "10.0.0.0/16";

    const auto first = engine.call<api::CreateVpc>(input).vpc.vpc_id;
    const auto again = engine.call<api::CreateVpc>(input).vpc.vpc_id;

    EXPECT_EQ(first, again);
    EXPECT_EQ(client.call<api::DescribeVpcs>({}).vpcs.size(), 1U);
}

TEST_F(Ec2Vpc, answers_a_page_at_a_time) {
    for (int i = 0; i < 3; ++i)
        make();
    api::DescribeVpcs::Input input;
    input.max_results = 2;

    const auto first = client.call<api::DescribeVpcs>(input);
    input.next_token = first.next_token;
    const auto second = client.call<api::DescribeVpcs>(input);

    EXPECT_EQ(first.vpcs.size(), 2U);
    EXPECT_EQ(second.vpcs.size(), 1U);
    EXPECT_EQ(second.next_token, std::nullopt);
}

TEST_F(Ec2Vpc, is_found_by_filters_with_wildcards_and_by_tags) {
    api::CreateVpc::Input input;
    input.cidr_block = "10.7.0.0/16";
    input.tag_specifications = {{.resource_type = "vpc", .tags = {{.key = "Name", .value = "shop"}}}
    };
    client.call<api::CreateVpc>(input);
    make("10.0.0.0/16");
    const auto count = [&](const std::string& name, const std::string& value) {
        api::DescribeVpcs::Input search;
        search.filters = {{.name = name, .values = {value}}};
        return client.call<api::DescribeVpcs>(search).vpcs.size();
    };

    EXPECT_EQ(count("cidr", "10.7.*"), 1U);
    EXPECT_EQ(count("tag:Name", "shop"), 1U);
    EXPECT_EQ(count("tag-key", "Name"), 1U);
    EXPECT_EQ(count("tag:Name", "shopping"), 0U);
    EXPECT_THROW(count("colour", "blue"), aws::ServiceError);
}

TEST_F(Ec2Vpc, subnets_lie_inside_it_and_apart_from_each_other) {
    const auto vpc_id = make("10.0.0.0/16");
    ASSERT_TRUE(create_subnet(vpc_id, "10.0.0.0/20"));

    EXPECT_EQ(code_of(create_subnet(vpc_id, "10.0.15.0/24")), "InvalidSubnet.Conflict");
    EXPECT_EQ(code_of(create_subnet(vpc_id, "10.0.0.0/16")), "InvalidSubnet.Conflict");
    EXPECT_EQ(code_of(create_subnet(vpc_id, "10.1.0.0/24")), "InvalidSubnet.Range");
    EXPECT_EQ(code_of(create_subnet(vpc_id, "10.0.16.0/29")), "InvalidSubnet.Range");
    EXPECT_EQ(code_of(create_subnet("vpc-none", "10.0.0.0/24")), "InvalidVpcID.NotFound");
    EXPECT_TRUE(create_subnet(vpc_id, "10.0.16.0/24"));
}

} // namespace
} // namespace copilot::localcloud::ec2
