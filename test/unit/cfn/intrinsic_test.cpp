#include "cfn/intrinsic.h"
#include "cfn/policy.h"
#include "cfn/resource/tag.h"

#include <gtest/gtest.h>

namespace copilot::cfn {
namespace {

using Map = Document::Map;
using List = Document::List;

TEST(Intrinsic, takes_literals_and_other_intrinsics) {
    EXPECT_EQ(
        join("-", {ref("AppName"), "logs"}).call,
        Document(Map{{"Fn::Join", List{"-", List{Map{{"Ref", "AppName"}}, "logs"}}}})
    );
}

TEST(Intrinsic, takes_a_list_that_another_intrinsic_gives) {
    EXPECT_EQ(
        select(1, get_azs()).call, Document(Map{{"Fn::Select", List{1, Map{{"Fn::GetAZs", ""}}}}})
    );
}

TEST(Intrinsic, chooses_between_text_structures_and_nothing) {
    EXPECT_EQ(
        if_("C", Tag{.key = "k", .value = "v"}, no_value()).call,
        Document(Map{
            {"Fn::If", List{"C", Map{{"Key", "k"}, {"Value", "v"}}, Map{{"Ref", "AWS::NoValue"}}}}
        })
    );
    EXPECT_EQ(if_("C", "yes", Text("no")).call, Document(Map{{"Fn::If", List{"C", "yes", "no"}}}));
}

TEST(Intrinsic, combines_conditions) {
    EXPECT_EQ(
        and_({condition("A"), not_(equals(ref("P"), ""))}).call,
        Document(Map{
            {"Fn::And",
             List{
                 Map{{"Condition", "A"}},
                 Map{{"Fn::Not", List{Map{{"Fn::Equals", List{Map{{"Ref", "P"}}, ""}}}}}}
             }}
        })
    );
}

TEST(Intrinsic, substitutes_with_names_of_its_own) {
    EXPECT_EQ(
        sub("${x}", {{"x", ref("P")}}).call,
        Document(Map{{"Fn::Sub", List{"${x}", Map{{"x", Map{{"Ref", "P"}}}}}}})
    );
}

TEST(Policy, says_who_may_do_what) {
    const auto document = policy({{.sid = "Read", .actions = {"s3:Get*"}, .resources = {"*"}}});

    const Document expected = Map{
        {"Version", "2012-10-17"},
        {"Statement",
         List{
             Map{{"Sid", "Read"},
                 {"Effect", "Allow"},
                 {"Action", List{"s3:Get*"}},
                 {"Resource", List{"*"}}}
         }},
    };
    EXPECT_EQ(document, expected);
}

TEST(Policy, trusts_a_service_without_a_sid) {
    const auto document = trusts_service("lambda.amazonaws.com");
    const auto& statement = document.find("Statement")->list()->front();

    EXPECT_EQ(statement.find("Sid"), nullptr);
    EXPECT_EQ(*statement.at({"Principal", "Service"}), Document("lambda.amazonaws.com"));
}

} // namespace
} // namespace copilot::cfn
