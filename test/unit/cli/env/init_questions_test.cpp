#include "aws/api/ec2/describe_availability_zones.h"
#include "aws/api/ec2/describe_route_tables.h"
#include "aws/api/ec2/describe_subnets.h"
#include "aws/api/ec2/describe_vpc_attribute.h"
#include "aws/api/ec2/describe_vpcs.h"
#include "aws/server.h"
#include "cli/env/init_questions.h"
#include "fakes/fake_terminal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace copilot::cli::env {
namespace {

using namespace aws::ec2;
using Kind = term::Key::Kind;
using testing::ElementsAre;

/// A VPC with two public subnets and two private ones, which follow the main route table.
class Questions : public ::testing::Test {
protected:
    Questions() {
        account.on<DescribeVpcs>([](const auto&, const auto&) {
            return DescribeVpcs::Output{
                .vpcs =
                    {{.vpc_id = "vpc-1", .cidr_block = "10.0.0.0/16"},
                     {.vpc_id = "vpc-2", .cidr_block = "10.1.0.0/16"}}
            };
        });
        account.on<DescribeVpcAttribute>([this](const auto& input, const auto&) {
            return DescribeVpcAttribute::Output{
                .enable_dns_support = AttributeBooleanValue{dns}, .vpc_id = input.vpc_id
            };
        });
        account.on<DescribeSubnets>([](const auto&, const auto&) {
            DescribeSubnets::Output output;
            for (const auto* id : {"pub-a", "pub-b", "priv-a", "priv-b"})
                output.subnets.push_back(
                    {.subnet_id = id,
                     .availability_zone = std::string("z-") + std::string(id).back()}
                );
            return output;
        });
        account.on<DescribeRouteTables>([](const auto&, const auto&) {
            DescribeRouteTables::Output output;
            output.route_tables = {
                {.associations = {{.main = true}}},
                {.associations = {{.subnet_id = "pub-a"}, {.subnet_id = "pub-b"}},
                 .routes = {{.gateway_id = "igw-1"}}},
            };
            return output;
        });
        account.on<DescribeAvailabilityZones>([](const auto&, const auto&) {
            DescribeAvailabilityZones::Output output;
            for (const auto* name : {"z-c", "z-a", "z-b"})
                output.availability_zones.push_back({.zone_name = name});
            return output;
        });
    }

    aws::Server account;
    aws::Client there{account};
    fakes::FakeTerminal terminal;
    std::unique_ptr<term::Prompter> prompter = term::terminal_prompter(terminal);
    bool dns = true;
};

TEST_F(Questions, offer_the_subnets_of_the_chosen_vpc_by_kind) {
    terminal.press(Kind::down); // vpc-2
    terminal.press(Kind::enter);
    for (int kind = 0; kind < 2; ++kind) {
        terminal.press(Kind::space);
        terminal.press(Kind::down);
        terminal.press(Kind::space);
        terminal.press(Kind::enter);
    }
    manifest::NewEnvironment::ImportedVpc vpc;

    ask_imported(*prompter, there, true, vpc);

    EXPECT_EQ(vpc.id, "vpc-2");
    EXPECT_THAT(vpc.public_subnets, ElementsAre("pub-a", "pub-b"));
    EXPECT_THAT(vpc.private_subnets, ElementsAre("priv-a", "priv-b"));
}

TEST_F(Questions, take_one_kind_of_subnets_where_nobody_can_be_asked) {
    terminal.person = false;
    manifest::NewEnvironment::ImportedVpc vpc{
        .id = "vpc-1", .private_subnets = {"priv-a", "priv-b"}
    };

    ask_imported(*prompter, there, false, vpc);

    EXPECT_TRUE(vpc.public_subnets.empty());
}

TEST_F(Questions, refuse_a_vpc_without_dns) {
    dns = false;
    manifest::NewEnvironment::ImportedVpc vpc{.id = "vpc-1"};

    EXPECT_THROW(ask_imported(*prompter, there, false, vpc), Error);
}

TEST_F(Questions, refuse_a_subnet_of_the_other_kind) {
    manifest::NewEnvironment::ImportedVpc vpc{.id = "vpc-1", .public_subnets = {"pub-a", "priv-a"}};

    EXPECT_THROW(ask_imported(*prompter, there, false, vpc), Error);
}

TEST_F(Questions, propose_zones_and_ranges) {
    for (int answer = 0; answer < 4; ++answer)
        terminal.press(Kind::enter); // everything as proposed
    manifest::NewEnvironment::AdjustedVpc vpc;

    ask_adjusted(*prompter, there, true, vpc);

    EXPECT_EQ(vpc.cidr, "10.0.0.0/16");
    EXPECT_THAT(vpc.zones, ElementsAre("z-a", "z-b"));
    EXPECT_THAT(vpc.public_cidrs, ElementsAre("10.0.0.0/24", "10.0.1.0/24"));
    EXPECT_THAT(vpc.private_cidrs, ElementsAre("10.0.2.0/24", "10.0.3.0/24"));
}

TEST_F(Questions, cut_subnets_where_nobody_can_be_asked) {
    manifest::NewEnvironment::AdjustedVpc vpc{.cidr = "10.9.0.0/20"};

    ask_adjusted(*prompter, there, false, vpc);

    EXPECT_THAT(vpc.public_cidrs, ElementsAre("10.9.0.0/28", "10.9.0.16/28"));
    EXPECT_THAT(vpc.private_cidrs, ElementsAre("10.9.0.32/28", "10.9.0.48/28"));
}

TEST_F(Questions, refuse_ranges_that_do_not_fit) {
    manifest::NewEnvironment::AdjustedVpc uneven{
        .cidr = "10.9.0.0/16", .public_cidrs = {"10.9.0.0/24"}
    };
    EXPECT_THROW(ask_adjusted(*prompter, there, false, uneven), UsageError);
    EXPECT_THROW((void)ranges_in("10.9.0.0/28", 0, 2), UsageError);
    EXPECT_THROW((void)ranges_in("10.9.0.0", 0, 2), UsageError);
    EXPECT_THROW((void)ranges_in("10.9.0.0/16", 250, 10), UsageError);
}

} // namespace
} // namespace copilot::cli::env
