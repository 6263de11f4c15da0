#include "unit/localcloud/engine/engine_account.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace copilot::localcloud::engine {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

std::string one(const std::string& properties) {
    return R"({"Resources": {"A": {"Type": "Test::Thing", "Properties": )" + properties + "}}}";
}

constexpr auto pair_of = R"({"Resources": {
    "A": {"Type": "Test::Thing", "Properties": {"Value": "1", "Fixed": "x"}},
    "B": {"Type": "Test::Thing", "Properties": {"Value": {"Ref": "A"}}}}})";
constexpr auto pair_with_new_a = R"({"Resources": {
    "A": {"Type": "Test::Thing", "Properties": {"Value": "1", "Fixed": "y"}},
    "B": {"Type": "Test::Thing", "Properties": {"Value": {"Ref": "A"}}}}})";

/// A stack made of `before`, with the log of the fakes emptied.
std::unique_ptr<EngineAccount> made_of(const std::string& before) {
    auto account = std::make_unique<EngineAccount>();
    account->create(before);
    account->run();
    account->things.log.clear();
    return account;
}

TEST(EngineUpdate, changes_in_place_what_can_be) {
    const auto account = made_of(one(R"({"Value": "1"})"));

    account->update(one(R"({"Value": "2"})"));
    account->run();

    EXPECT_EQ(account->status(), "UPDATE_COMPLETE");
    EXPECT_THAT(account->things.log, ElementsAre("update A"));
}

TEST(EngineUpdate, touches_only_what_changed) {
    const auto account = made_of(pair_of);

    account->update(R"({"Resources": {
        "A": {"Type": "Test::Thing", "Properties": {"Value": "2", "Fixed": "x"}},
        "B": {"Type": "Test::Thing", "Properties": {"Value": {"Ref": "A"}}}}})");
    account->run();

    EXPECT_THAT(account->things.log, ElementsAre("update A"));
}

TEST(EngineUpdate, makes_a_replacement_before_it_unmakes_what_it_replaces) {
    const auto account = made_of(pair_of);

    account->update(pair_with_new_a);
    account->run();

    EXPECT_EQ(account->status(), "UPDATE_COMPLETE");
    EXPECT_THAT(account->things.log, ElementsAre("create A", "update B", "delete A"));
    EXPECT_EQ(account->things.things.size(), 2U);
    EXPECT_THAT(account->events(), Contains("s UPDATE_COMPLETE_CLEANUP_IN_PROGRESS"));
}

TEST(EngineUpdate, unmakes_what_the_template_no_longer_has) {
    const auto account = made_of(pair_of);

    account->update(one(R"({"Value": "1", "Fixed": "x"})"));
    account->run();

    EXPECT_THAT(account->things.log, ElementsAre("delete B"));
    EXPECT_THAT(account->resources(), ElementsAre(std::pair("A", "CREATE_COMPLETE")));
}

TEST(EngineUpdate, says_when_there_is_nothing_to_do) {
    const auto account = made_of(pair_of);

    const auto answer =
        account->client().try_call<api::UpdateStack>({.stack_name = "s", .template_body = pair_of});

    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code(), "ValidationError");
    EXPECT_EQ(answer.error().message(), "No updates are to be performed.");
}

TEST(EngineUpdate, refuses_another_type_under_the_same_name) {
    const auto account = made_of(R"({"Resources": {"A": {"Type": "Test::Thing"}}})");

    const auto answer = account->client().try_call<api::UpdateStack>(
        {.stack_name = "s",
         .template_body =
             R"({"Resources": {"A": {"Type": "AWS::CloudFormation::WaitConditionHandle"}}})"}
    );

    ASSERT_FALSE(answer);
    EXPECT_THAT(answer.error().message(), testing::HasSubstr("[A]"));
    EXPECT_THAT(account->things.log, IsEmpty());
}

TEST(EngineUpdate, goes_back_when_a_change_fails) {
    const auto account = made_of(pair_of);
    const auto before = account->things.things;
    account->things.failures_once["update B"] = "no";

    account->update(R"({"Resources": {
        "A": {"Type": "Test::Thing", "Properties": {"Value": "2", "Fixed": "x"}},
        "B": {"Type": "Test::Thing", "Properties": {"Value": {"Fn::GetAtt": ["A", "Value"]}}},
        "C": {"Type": "Test::Thing"}}})");
    account->run();

    EXPECT_EQ(account->status(), "UPDATE_ROLLBACK_COMPLETE");
    EXPECT_EQ(account->things.things, before);
    EXPECT_THAT(account->resources(), Not(Contains(testing::Key("C"))));
    EXPECT_THAT(account->events(), Contains("s UPDATE_ROLLBACK_IN_PROGRESS"));
}

TEST(EngineUpdate, keeps_what_was_there_when_its_replacement_fails) {
    const auto account = made_of(pair_of);
    const auto before = account->things.things;
    account->things.failures["create A"] = "no";

    account->update(pair_with_new_a);
    account->run();

    EXPECT_EQ(account->status(), "UPDATE_ROLLBACK_COMPLETE");
    EXPECT_EQ(account->things.things, before);
}

TEST(EngineUpdate, unmakes_a_replacement_when_what_follows_fails) {
    const auto account = made_of(pair_of);
    const auto before = account->things.things;
    account->things.failures_once["update B"] = "no";

    account->update(pair_with_new_a);
    account->run();

    EXPECT_EQ(account->status(), "UPDATE_ROLLBACK_COMPLETE");
    EXPECT_EQ(account->things.things, before);
}

TEST(EngineUpdate, goes_back_when_it_is_cancelled) {
    const auto account = made_of(one(R"({"Value": "1"})"));
    account->update(R"({"Resources": {
        "A": {"Type": "Test::Thing", "Properties": {"Value": "2"}},
        "S": {"Type": "Test::Slow"}}})");
    account->scheduler.run_all(3);

    (void)account->client().call<api::CancelUpdateStack>({.stack_name = "s"});
    account->run();

    EXPECT_EQ(account->status(), "UPDATE_ROLLBACK_COMPLETE");
    EXPECT_EQ(account->things.things.size(), 1U);
    EXPECT_EQ(account->things.things.begin()->second, (Document::Map{{"Value", "1"}}));
}

TEST(EngineUpdate, stays_where_it_failed_when_told_not_to_roll_back) {
    const auto account = made_of(pair_of);
    account->things.failures["update A"] = "no";
    const std::string wanted = R"({"Resources": {
        "A": {"Type": "Test::Thing", "Properties": {"Value": "2", "Fixed": "x"}},
        "B": {"Type": "Test::Thing", "Properties": {"Value": {"Ref": "A"}}}}})";

    account->update(wanted, true);
    account->run();

    EXPECT_EQ(account->status(), "UPDATE_FAILED");
    account->things.failures.clear();
    account->update(wanted);
    account->run();
    EXPECT_EQ(account->status(), "UPDATE_COMPLETE");
}

TEST(EngineUpdate, refuses_a_replacement_that_would_be_the_same_thing) {
    const auto account = made_of(one(R"({"Name": "fixed", "Fixed": "x"})"));

    account->update(one(R"({"Name": "fixed", "Fixed": "y"})"));
    account->run();

    EXPECT_EQ(account->status(), "UPDATE_ROLLBACK_COMPLETE");
    EXPECT_TRUE(account->things.things.contains("fixed"));
}

} // namespace
} // namespace copilot::localcloud::engine
