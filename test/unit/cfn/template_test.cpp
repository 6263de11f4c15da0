#include "cfn/resource/ec2/security_group.h"
#include "cfn/resource/ec2/vpc.h"
#include "cfn/template.h"

#include <gtest/gtest.h>

namespace copilot::cfn {
namespace {

using Map = Document::Map;
using List = Document::List;

TEST(Template, leaves_out_sections_with_nothing_in_them) {
    EXPECT_EQ(Template{}.document(), Document(Map{}));
}

TEST(Template, keeps_the_order_in_which_things_were_added) {
    Template stack;
    stack.add_parameter("Zebra");
    stack.add_parameter("Aardvark");

    const auto document = stack.document();

    EXPECT_EQ(document.find("Parameters")->map()->begin()->key, "Zebra");
}

TEST(Template, says_what_a_resource_is_for_in_its_metadata) {
    Template stack;

    stack.add<ec2::Vpc>("VPC", "A network", {.cidr_block = "10.0.0.0/16"});

    const Document expected = Map{
        {"Metadata", Map{{"aws:copilot:description", "A network"}}},
        {"Type", "AWS::EC2::VPC"},
        {"Properties", Map{{"CidrBlock", "10.0.0.0/16"}}},
    };
    EXPECT_EQ(*stack.document().at({"Resources", "VPC"}), expected);
}

TEST(Template, writes_attributes_beside_the_properties) {
    Template stack;

    stack.add<ec2::Vpc>(
        "VPC", {}, {.condition = "C", .depends_on = {"A", "B"}, .deletion_policy = "Retain"}
    );

    const Document expected = Map{
        {"Type", "AWS::EC2::VPC"},
        {"Condition", "C"},
        {"DependsOn", List{"A", "B"}},
        {"DeletionPolicy", "Retain"},
    };
    EXPECT_EQ(*stack.document().at({"Resources", "VPC"}), expected);
}

TEST(Template, hands_out_references) {
    Template stack;
    const auto vpc = stack.add<ec2::Vpc>("VPC", {.cidr_block = "10.0.0.0/16"});

    stack.add<ec2::SecurityGroup>(
        "Group",
        {.group_description = "web",
         .security_group_ingress = {{.cidr_ip = "0.0.0.0/0", .from_port = 80, .ip_protocol = "tcp"}
         },
         .vpc_id = vpc.ref()}
    );

    const auto document = stack.document();
    EXPECT_EQ(
        *document.at({"Resources", "Group", "Properties", "VpcId"}), Document(Map{{"Ref", "VPC"}})
    );
    EXPECT_EQ(vpc.att("CidrBlock").call, Document(Map{{"Fn::GetAtt", List{"VPC", "CidrBlock"}}}));
}

TEST(Template, exports_outputs) {
    Template stack;

    stack.add_output(
        "VpcId",
        {.condition = "C", .value = ref("VPC"), .export_name = sub("${AWS::StackName}-VpcId")}
    );

    const Document expected = Map{
        {"Condition", "C"},
        {"Value", Map{{"Ref", "VPC"}}},
        {"Export", Map{{"Name", Map{{"Fn::Sub", "${AWS::StackName}-VpcId"}}}}},
    };
    EXPECT_EQ(*stack.document().at({"Outputs", "VpcId"}), expected);
}

TEST(Template, distinguishes_an_empty_default_from_none) {
    Template stack;
    stack.add_parameter("A", {.default_value = ""});
    stack.add_parameter("B", {.allowed_values = {"true", "false"}});

    const auto document = stack.document();

    EXPECT_EQ(*document.at({"Parameters", "A", "Default"}), Document(""));
    EXPECT_EQ(document.at({"Parameters", "B", "Default"}), nullptr);
    EXPECT_EQ(*document.at({"Parameters", "B", "AllowedValues"}), Document(List{"true", "false"}));
}

} // namespace
} // namespace copilot::cfn
