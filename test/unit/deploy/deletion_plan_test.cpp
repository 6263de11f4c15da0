#include "codec/yaml.h"
#include "deploy/deletion_plan.h"

#include <gtest/gtest.h>

namespace copilot::deploy {
namespace {

const std::set<std::string> own{
    "vpc-1",
    "nat-1",
    "arn:aws:elasticloadbalancing:us-west-2:1:loadbalancer/app/shop-Publi-1/50dc6c49",
    "fs-1",
};

TEST(DeletionPlan, knows_the_interfaces_that_go_with_the_environment) {
    for (const auto* description :
         {"ELB app/shop-Publi-1/50dc6c49",
          "Interface for NAT Gateway nat-1",
          "EFS mount target for fs-1 (fsmt-1)"})
        EXPECT_EQ(foreign_interface({.description = description}, own), std::nullopt)
            << description;
}

TEST(DeletionPlan, says_whose_a_foreign_interface_is) {
    const auto of_instance = foreign_interface(
        {.attachment = aws::ec2::NetworkInterfaceAttachment{.instance_id = "i-1"},
         .network_interface_id = "eni-1",
         .private_ip_address = "10.0.0.9"},
        own
    );
    const auto of_task =
        foreign_interface({.description = "arn:aws:ecs:us-west-2:1:attachment/a"}, own);
    const auto of_stack = foreign_interface(
        {.description = "ELB app/other/1", .tag_set = {{"aws:cloudformation:stack-name", "db"}}},
        own
    );

    EXPECT_EQ(of_instance.value().owner, "instance i-1");
    EXPECT_EQ(of_instance.value().what, "network interface eni-1 at 10.0.0.9 is in its VPC");
    EXPECT_EQ(of_task.value().owner, "a task of ECS");
    EXPECT_EQ(of_stack.value().owner, "stack db");
}

TEST(DeletionPlan, counts_only_records_that_somebody_else_wrote) {
    EXPECT_TRUE(is_own_record({.name = "test.shop.example.com.", .type = "NS"}));
    EXPECT_TRUE(is_own_record({.name = "_a1.test.shop.example.com.", .type = "CNAME"}));
    EXPECT_FALSE(is_own_record({.name = "mail.test.shop.example.com.", .type = "CNAME"}));
}

TEST(DeletionPlan, keeps_what_holds_data_and_does_not_empty_it) {
    const auto kept = codec::parse_yaml(keeping(
        "Resources:\n"
        "  Logs: {Type: AWS::S3::Bucket}\n"
        "  Cleaner: {Type: Custom::BucketCleanerFunction, Properties: {BucketName: !Ref Logs}}\n"
        "  Other: {Type: AWS::S3::Bucket, DeletionPolicy: Delete}\n",
        {"Logs"}
    ));

    EXPECT_EQ(kept.at({"Resources", "Logs", "DeletionPolicy"})->scalar_text(), "Retain");
    EXPECT_EQ(kept.at({"Resources", "Cleaner", "DeletionPolicy"})->scalar_text(), "Retain");
    EXPECT_EQ(kept.at({"Resources", "Other", "DeletionPolicy"})->scalar_text(), "Delete");
    EXPECT_NE(kept.at({"Resources", "Logs", "Metadata", "copilot:kept"}), nullptr);
}

TEST(DeletionPlan, refuses_with_the_first_way_out) {
    const std::vector<Obstacle> obstacles{
        {"zone z has the record a A", "whoever", "delete it", false},
        {"service api is deployed in it", "stack shop-test-api", "copilot svc delete -n api"},
    };
    try {
        refuse_obstacles({.app = "shop", .name = "test"}, obstacles);
        FAIL() << "was not refused";
    } catch (const Error& error) {
        EXPECT_STREQ(error.what(), "environment test is in use: service api is deployed in it");
        EXPECT_EQ(error.hint(), "run `copilot svc delete -n api` first");
    }
    EXPECT_NO_THROW(refuse_obstacles({}, {obstacles.front()}));
}

} // namespace
} // namespace copilot::deploy
