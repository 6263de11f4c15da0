// The daemon dies at every moment at which a resource is being worked on, before and after the work
// took effect, and comes back. Whatever the moment, the end must be the same.

#include "unit/localcloud/engine/engine_account.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace copilot::localcloud::engine {
namespace {

constexpr auto first = R"({"Resources": {
    "A": {"Type": "Test::Thing", "Properties": {"Value": "1", "Fixed": "x"}},
    "B": {"Type": "Test::Slow", "Properties": {"Value": {"Ref": "A"}}},
    "C": {"Type": "Test::Thing", "Properties": {"Value": {"Fn::GetAtt": ["B", "Id"]}}},
    "D": {"Type": "Test::Thing"}}})";
constexpr auto second = R"({"Resources": {
    "A": {"Type": "Test::Thing", "Properties": {"Value": "1", "Fixed": "y"}},
    "B": {"Type": "Test::Slow", "Properties": {"Value": {"Ref": "A"}}},
    "C": {"Type": "Test::Thing", "Properties": {"Value": "other"}},
    "E": {"Type": "Test::Thing"}}})";

/// Where a death happens: at the how-manieth call of a resource type.
struct Death {
    int call = 0;
    bool after_effect = false;
};

/// Runs to the end; dies once on the way, where `death` says, and starts again.
void run_through(EngineAccount& account, const Death& death) {
    account.things.calls = 0;
    account.things.die_at_call = death.call;
    account.things.die_after_effect = death.after_effect;
    try {
        account.run();
    } catch (const fakes::Killed&) {
        account.kill();
        account.start();
        account.run();
    }
}

/// What is left in the end, in reality and on record. Physical IDs of things made twice may differ.
struct End {
    std::string status;
    std::map<std::string, std::string> resources;
    std::multiset<std::string> things;

    bool operator==(const End&) const = default;
};

End end_of(EngineAccount& account, const std::string& id) {
    End end{account.status(id), account.resources(id), {}};
    for (const auto& [physical_id, properties] : account.things.things)
        end.things.insert(physical_id.substr(0, physical_id.find('-')));
    return end;
}

using Scenario = End (*)(const Death& death, int& calls);

End create(const Death& death, int& calls) {
    EngineAccount account;
    const auto id = account.create(first);
    run_through(account, death);
    calls = account.things.calls;
    return end_of(account, id);
}

End failed_create(const Death& death, int& calls) {
    EngineAccount account;
    account.things.failures["create C"] = "no";
    const auto id = account.create(first);
    run_through(account, death);
    calls = account.things.calls;
    return end_of(account, id);
}

End update(const Death& death, int& calls) {
    EngineAccount account;
    const auto id = account.create(first);
    account.run();
    account.update(second);
    run_through(account, death);
    calls = account.things.calls;
    return end_of(account, id);
}

End remove(const Death& death, int& calls) {
    EngineAccount account;
    const auto id = account.create(first);
    account.run();
    account.remove();
    run_through(account, death);
    calls = account.things.calls;
    return end_of(account, id);
}

void die_everywhere(Scenario scenario, const std::string& status) {
    int calls = 0;
    const auto expected = scenario({}, calls);
    EXPECT_EQ(expected.status, status);
    ASSERT_GT(calls, 3);
    for (int call = 1; call <= calls; ++call)
        for (const bool after : {false, true}) {
            int ignored = 0;
            const auto end = scenario({call, after}, ignored);
            EXPECT_EQ(end.status, expected.status) << "call " << call << " after " << after;
            EXPECT_EQ(end.resources, expected.resources) << "call " << call << " after " << after;
            EXPECT_EQ(end.things, expected.things) << "call " << call << " after " << after;
        }
}

TEST(EngineKilled, completes_a_create) {
    die_everywhere(create, "CREATE_COMPLETE");
}

TEST(EngineKilled, takes_back_a_failed_create) {
    die_everywhere(failed_create, "ROLLBACK_COMPLETE");
}

TEST(EngineKilled, completes_an_update) {
    die_everywhere(update, "UPDATE_COMPLETE");
}

TEST(EngineKilled, completes_a_delete) {
    die_everywhere(remove, "DELETE_COMPLETE");
}

/// Between any two pieces of the engine's own work.
TEST(EngineKilled, goes_on_from_between_any_two_steps) {
    for (std::size_t pieces = 0; pieces < 40; ++pieces) {
        EngineAccount account;
        const auto id = account.create(first);
        account.scheduler.run_all(pieces);
        account.kill();
        account.start();
        account.run();

        EXPECT_EQ(account.status(id), "CREATE_COMPLETE") << pieces;
        EXPECT_EQ(account.things.things.size(), 4U) << pieces;
    }
}

} // namespace
} // namespace copilot::localcloud::engine
