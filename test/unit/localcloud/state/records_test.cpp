#include "io/file.h"
#include "localcloud/state/records.h"

#include <gtest/gtest.h>

namespace copilot::localcloud {
namespace {

struct Subnet {
    static constexpr std::string_view kind = "ec2/subnet";
    std::string id;
    std::string vpc_id;
    int free = 0;

    [[nodiscard]] std::string record_id() const { return id; }

    [[nodiscard]] std::string parent_id() const { return vpc_id; }

    bool operator==(const Subnet&) const = default;

    static void fields(auto& self, auto& x) {
        x(required("Id"), self.id);
        x("VpcId", self.vpc_id);
        x("Free", self.free);
    }
};

const Place here{"000000000000", "us-west-2"};
const Place elsewhere{"000000000000", "eu-west-1"};

TEST(Records, finds_what_was_put) {
    State state(":memory:");

    state.transact([](Records& records) { records.put(here, Subnet{"subnet-1", "vpc-1", 4}); });

    const auto found =
        state.transact([](Records& records) { return records.find<Subnet>(here, "subnet-1"); });
    EXPECT_EQ(found, (Subnet{"subnet-1", "vpc-1", 4}));
}

TEST(Records, keeps_places_apart) {
    State state(":memory:");

    state.transact([](Records& records) { records.put(here, Subnet{"subnet-1", "vpc-1"}); });

    state.transact([](Records& records) {
        EXPECT_FALSE(records.find<Subnet>(elsewhere, "subnet-1"));
        EXPECT_TRUE(records.list<Subnet>(elsewhere).empty());
    });
}

TEST(Records, replaces_a_record_and_its_parent) {
    State state(":memory:");

    state.transact([](Records& records) {
        records.put(here, Subnet{"subnet-1", "vpc-1"});
        records.put(here, Subnet{"subnet-1", "vpc-2", 7});

        EXPECT_TRUE(records.list<Subnet>(here, "vpc-1").empty());
        EXPECT_EQ(
            records.list<Subnet>(here, "vpc-2"), (std::vector{Subnet{"subnet-1", "vpc-2", 7}})
        );
    });
}

TEST(Records, lists_by_id) {
    State state(":memory:");

    state.transact([](Records& records) {
        records.put(here, Subnet{"subnet-b", "vpc-1"});
        records.put(here, Subnet{"subnet-a", "vpc-2"});

        const auto all = records.list<Subnet>(here);
        ASSERT_EQ(all.size(), 2U);
        EXPECT_EQ(all[0].id, "subnet-a");
        EXPECT_EQ(records.list<Subnet>(here, "vpc-1").size(), 1U);
    });
}

TEST(Records, pages_backwards_through_what_only_grows) {
    State state(":memory:");

    state.transact([](Records& records) {
        for (const auto* id : {"1", "2", "3"})
            records.put(here, Subnet{id, "vpc-1"});

        const auto last = records.list_last<Subnet>(here, "vpc-1", "", 2);
        ASSERT_EQ(last.size(), 2U);
        EXPECT_EQ(last[0].id, "3");
        EXPECT_EQ(records.list_last<Subnet>(here, "vpc-1", last[1].id, 2).front().id, "1");
    });
}

TEST(Records, erases_the_children_of_a_parent) {
    State state(":memory:");

    state.transact([](Records& records) {
        records.put(here, Subnet{"subnet-1", "vpc-1"});
        records.put(here, Subnet{"subnet-2", "vpc-2"});

        records.erase_children<Subnet>(here, "vpc-1");

        EXPECT_EQ(records.list<Subnet>(here).size(), 1U);
    });
}

TEST(Records, gathers_every_place) {
    State state(":memory:");

    state.transact([](Records& records) {
        records.put(here, Subnet{"subnet-1", "vpc-1"});
        records.put(elsewhere, Subnet{"subnet-2", "vpc-2"});

        const auto all = records.all<Subnet>();
        ASSERT_EQ(all.size(), 2U);
        EXPECT_EQ(all[0].place, elsewhere);
        EXPECT_EQ(all[1].record.id, "subnet-1");
    });
}

TEST(Records, forgets_what_was_erased) {
    State state(":memory:");

    state.transact([](Records& records) {
        records.put(here, Subnet{"subnet-1", "vpc-1"});
        records.erase<Subnet>(here, "subnet-1");
        records.erase<Subnet>(here, "subnet-1");

        EXPECT_FALSE(records.find<Subnet>(here, "subnet-1"));
    });
}

TEST(State, takes_back_what_a_failed_transaction_did) {
    State state(":memory:");

    EXPECT_THROW(
        state.transact([](Records& records) {
            records.put(here, Subnet{"subnet-1", "vpc-1"});
            throw Error("no");
        }),
        Error
    );

    state.transact([](Records& records) { EXPECT_TRUE(records.all<Subnet>().empty()); });
}

TEST(State, remembers_across_openings) {
    const io::TemporaryDirectory directory;
    const auto path = (directory.path() / "state.db").string();
    State(path).transact([](Records& records) { records.put(here, Subnet{"subnet-1", "vpc-1"}); });

    State state(path);

    state.transact([](Records& records) { EXPECT_TRUE(records.find<Subnet>(here, "subnet-1")); });
}

TEST(State, refuses_a_database_of_a_later_version) {
    const io::TemporaryDirectory directory;
    const auto path = (directory.path() / "state.db").string();
    {
        const State made(path);
    }
    io::Database(path).execute("INSERT INTO migration (name) VALUES ('20990101-future')");

    EXPECT_THROW(State{path}, Error);
}

} // namespace
} // namespace copilot::localcloud
