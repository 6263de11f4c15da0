#include "unit/localcloud/engine/engine_account.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace copilot::localcloud::engine {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr auto two = R"({"Resources": {
    "B": {"Type": "Test::Thing", "Properties": {"Value": {"Fn::GetAtt": ["A", "Value"]}}},
    "A": {"Type": "Test::Thing", "Properties": {"Value": "1"}}},
    "Outputs": {"Of": {"Value": {"Ref": "B"}}}})";

TEST(EngineCreate, makes_resources_after_what_they_depend_on) {
    EngineAccount account;

    account.create(two);
    account.run();

    EXPECT_EQ(account.status(), "CREATE_COMPLETE");
    EXPECT_THAT(account.things.log, ElementsAre("create A", "create B"));
    EXPECT_THAT(
        account.events(),
        ElementsAre(
            "s CREATE_IN_PROGRESS",
            "A CREATE_IN_PROGRESS",
            "A CREATE_COMPLETE",
            "B CREATE_IN_PROGRESS",
            "B CREATE_COMPLETE",
            "s CREATE_COMPLETE"
        )
    );
}

TEST(EngineCreate, resolves_outputs_of_what_was_made) {
    EngineAccount account;

    account.create(two);
    account.run();

    const auto outputs = account.stack().outputs;
    ASSERT_EQ(outputs.size(), 1U);
    EXPECT_THAT(outputs[0].output_value, testing::StartsWith("B-"));
}

TEST(EngineCreate, waits_for_what_takes_a_while) {
    EngineAccount account;
    account.create(R"({"Resources": {"A": {"Type": "Test::Slow"}}})");

    const auto before = account.account.clock.now();
    account.run();

    EXPECT_EQ(account.status(), "CREATE_COMPLETE");
    EXPECT_EQ(account.account.clock.now() - before, std::chrono::seconds(2));
    EXPECT_THAT(account.things.log, ElementsAre("create A"));
}

TEST(EngineCreate, takes_everything_back_when_one_fails) {
    EngineAccount account;
    account.things.failures["create B"] = "no room";

    account.create(two);
    account.run();

    EXPECT_EQ(account.status(), "ROLLBACK_COMPLETE");
    EXPECT_THAT(account.things.things, IsEmpty());
    EXPECT_THAT(account.events(), Contains("B CREATE_FAILED"));
    EXPECT_THAT(account.resources(), Contains(std::pair("A", "DELETE_COMPLETE")));
}

TEST(EngineCreate, cancels_what_is_under_way_when_one_fails) {
    EngineAccount account;
    account.things.failures["create A"] = "no";

    account.create(R"({"Resources": {"A": {"Type": "Test::Thing"}, "S": {"Type": "Test::Slow"}}})");
    account.run();

    EXPECT_EQ(account.status(), "ROLLBACK_COMPLETE");
    EXPECT_THAT(account.things.things, IsEmpty());
}

TEST(EngineCreate, leaves_everything_when_told_to_do_nothing_on_failure) {
    EngineAccount account;
    account.things.failures["create B"] = "no room";

    account.create(two, "DO_NOTHING");
    account.run();

    EXPECT_EQ(account.status(), "CREATE_FAILED");
    EXPECT_EQ(account.things.things.size(), 1U);
}

TEST(EngineCreate, deletes_the_stack_when_told_to_on_failure) {
    EngineAccount account;
    account.things.failures["create B"] = "no room";

    const auto id = account.create(two, "DELETE");
    account.run();

    EXPECT_EQ(account.status(id), "DELETE_COMPLETE");
    EXPECT_THAT(account.things.things, IsEmpty());
}

TEST(EngineCreate, names_the_type_that_nobody_realises) {
    EngineAccount account;

    account.create(R"({"Resources": {"A": {"Type": "Test::Unheard"}}})");
    account.run();

    EXPECT_EQ(account.status(), "ROLLBACK_COMPLETE");
    const auto events =
        account.client().call<api::DescribeStackEvents>({.stack_name = "s"}).stack_events;
    const auto failed = std::ranges::find(
        events, std::optional<std::string>("CREATE_FAILED"), &api::StackEvent::resource_status
    );
    ASSERT_NE(failed, events.end());
    EXPECT_THAT(failed->resource_status_reason.value_or(""), HasSubstr("Test::Unheard"));
}

TEST(EngineDelete, unmakes_resources_before_what_they_depend_on) {
    EngineAccount account;
    const auto id = account.create(two);
    account.run();

    account.remove();
    account.run();

    EXPECT_EQ(account.status(id), "DELETE_COMPLETE");
    EXPECT_THAT(account.things.log, ElementsAre("create A", "create B", "delete B", "delete A"));
    EXPECT_FALSE(account.client().try_call<api::DescribeStacks>({.stack_name = "s"}));
}

TEST(EngineDelete, keeps_what_its_policy_retains) {
    EngineAccount account;
    const auto id = account.create(
        R"({"Resources": {"A": {"Type": "Test::Thing", "DeletionPolicy": "Retain"}}})"
    );
    account.run();

    account.remove();
    account.run();

    EXPECT_EQ(account.status(id), "DELETE_COMPLETE");
    EXPECT_EQ(account.things.things.size(), 1U);
    EXPECT_THAT(account.events(id), Contains("A DELETE_SKIPPED"));
}

TEST(EngineDelete, says_what_could_not_be_deleted_and_can_be_told_again) {
    EngineAccount account;
    const auto id = account.create(two);
    account.run();
    account.things.failures["delete B"] = "in use";

    account.remove();
    account.run();

    EXPECT_EQ(account.status(), "DELETE_FAILED");
    EXPECT_THAT(account.stack().stack_status_reason.value_or(""), HasSubstr("[B]"));
    account.things.failures.clear();
    account.remove();
    account.run();
    EXPECT_EQ(account.status(id), "DELETE_COMPLETE");
    EXPECT_THAT(account.things.things, IsEmpty());
}

TEST(EngineDelete, cancels_a_create_that_is_under_way) {
    EngineAccount account;
    const auto id = account.create(R"({"Resources": {"A": {"Type": "Test::Slow"}}})");
    for (int i = 0; i < 3; ++i)
        account.scheduler.run_one();

    account.remove();
    account.run();

    EXPECT_EQ(account.status(id), "DELETE_COMPLETE");
    EXPECT_THAT(account.things.things, IsEmpty());
    EXPECT_THAT(account.events(id), Not(Contains("s CREATE_COMPLETE")));
}

} // namespace
} // namespace copilot::localcloud::engine
