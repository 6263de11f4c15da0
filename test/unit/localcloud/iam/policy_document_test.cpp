#include "aws/service_error.h"
#include "localcloud/iam/policy_document.h"

#include <gtest/gtest.h>

namespace copilot::localcloud::iam {
namespace {

bool holds(const std::string& condition, const ConditionContext& context) {
    const auto policy = parse_policy(
        R"({"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":)" + condition
        + "}}"
    );
    return conditions_hold(policy.front(), context);
}

TEST(PolicyDocument, matches_wildcards) {
    EXPECT_TRUE(matches("*", ""));
    EXPECT_TRUE(matches("s3:Get*", "s3:GetObject"));
    EXPECT_TRUE(matches("a*b*c", "a-b-b-c"));
    EXPECT_TRUE(matches("a?c", "abc"));
    EXPECT_FALSE(matches("a?c", "ac"));
    EXPECT_FALSE(matches("s3:Get*", "s3:PutObject"));
    EXPECT_FALSE(matches("", "x"));
}

TEST(PolicyDocument, reads_one_action_as_a_list_of_one) {
    const auto policy = parse_policy(R"({"Statement":{"Effect":"Deny","Action":"s3:Get*"}})");

    ASSERT_EQ(policy.size(), 1U);
    EXPECT_FALSE(policy.front().allows);
    EXPECT_TRUE(speaks_of_action(policy.front(), "S3:getobject"));
    EXPECT_FALSE(speaks_of_action(policy.front(), "s3:PutObject"));
}

TEST(PolicyDocument, leaves_out_what_not_action_names) {
    const auto policy = parse_policy(R"({"Statement":{"Effect":"Allow","NotAction":"iam:*"}})");

    EXPECT_TRUE(speaks_of_action(policy.front(), "s3:GetObject"));
    EXPECT_FALSE(speaks_of_action(policy.front(), "iam:CreateRole"));
}

TEST(PolicyDocument, compares_conditions) {
    EXPECT_TRUE(holds(R"({"StringEquals":{"k":["a","b"]}})", {{"K", "b"}}));
    EXPECT_FALSE(holds(R"({"StringEquals":{"k":"a"}})", {}));
    EXPECT_TRUE(holds(R"({"StringEqualsIfExists":{"k":"a"}})", {}));
    EXPECT_TRUE(holds(R"({"StringNotEquals":{"k":"a"}})", {}));
    EXPECT_FALSE(holds(R"({"StringNotLike":{"k":["x","a*"]}})", {{"k", "abc"}}));
    EXPECT_TRUE(holds(R"({"ArnLike":{"k":"arn:*:role/*"}})", {{"k", "arn:aws:role/x"}}));
    EXPECT_TRUE(holds(R"({"Null":{"k":"true"}})", {}));
    EXPECT_FALSE(holds(R"({"Bool":{"k":true},"StringEquals":{"k":"false"}})", {{"k", "true"}}));
}

TEST(PolicyDocument, holds_no_condition_that_it_does_not_know) {
    EXPECT_FALSE(holds(R"({"IpAddress":{"aws:SourceIp":"0.0.0.0/0"}})", {{"aws:SourceIp", "::1"}}));
}

TEST(PolicyDocument, refuses_what_is_no_policy) {
    EXPECT_THROW((void)parse_policy("{"), aws::ServiceError);
    EXPECT_THROW((void)parse_policy("{}"), aws::ServiceError);
    EXPECT_THROW((void)parse_policy(R"({"Statement":{"Effect":"Maybe"}})"), aws::ServiceError);
    EXPECT_THROW((void)parse_policy(R"({"Statement":{"Effect":"Allow"}})"), aws::ServiceError);
}

} // namespace
} // namespace copilot::localcloud::iam
