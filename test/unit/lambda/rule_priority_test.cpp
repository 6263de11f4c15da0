#include "aws/api/elbv2/describe_rules.h"
#include "aws/server.h"
#include "unit/lambda/no_wait.h"

#include <gtest/gtest.h>

namespace copilot::lambda {
namespace {

using aws::elbv2::DescribeRules;

Document::Map priorities(const std::vector<std::string>& taken, Document::List paths) {
    aws::Server account;
    account.on<DescribeRules>([&](const auto&, const auto&) {
        DescribeRules::Output output;
        for (const auto& priority : taken)
            output.rules.emplace_back().priority = priority;
        return output;
    });
    NoWait wait;
    const Event event{
        .request_type = "Create",
        .logical_resource_id = "HTTPRulePriorityAction",
        .resource_properties =
            Document::Map{{"RulePath", std::move(paths)}, {"ListenerArn", "arn"}},
    };
    return function("rule-priority")->handle(event, {aws::Session::over(account), wait}).data;
}

TEST(RulePriority, starts_at_one_and_at_fifty_thousand) {
    EXPECT_EQ(
        priorities({"default"}, {"/api", "/"}),
        (Document::Map{{"Priority", 1}, {"Priority1", 50000}})
    );
}

TEST(RulePriority, counts_on_from_what_is_taken) {
    EXPECT_EQ(
        priorities({"1", "7", "49999", "default"}, {"/a", "/b", "/", "/"}),
        (Document::Map{
            {"Priority", 8}, {"Priority1", 9}, {"Priority2", 49998}, {"Priority3", 49997}
        })
    );
}

} // namespace
} // namespace copilot::lambda
