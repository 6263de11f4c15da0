#include "io/file.h"
#include "io/sqlite.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

namespace copilot::io {
namespace {

class Sqlite : public testing::Test {
protected:
    Sqlite() { database_.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT) STRICT"); }

    void add(int id, std::optional<std::string> name) {
        database_.prepare("INSERT INTO t VALUES (?, ?)").bind(id, name).run();
    }

    std::int64_t count() {
        auto& statement = database_.prepare("SELECT count(*) FROM t");
        return statement.step() ? statement.row().integer(0) : -1;
    }

    TemporaryDirectory directory_;
    std::string path_ = directory_.path() / "state.db";
    Database database_{path_};
};

TEST_F(Sqlite, reads_back_what_was_bound) {
    add(1, std::string("a\0\u00e9", 4));
    add(2, std::nullopt);
    add(3, "");

    std::vector<std::string> seen;
    database_.prepare("SELECT name FROM t ORDER BY id").for_each([&seen](const Row& row) {
        seen.push_back(row.is_null(0) ? "null" : row.text(0));
    });

    EXPECT_EQ(seen, (std::vector<std::string>{std::string("a\0\u00e9", 4), "null", ""}));
}

TEST_F(Sqlite, rolls_back_a_transaction_that_is_not_committed) {
    add(1, "kept");
    {
        const Transaction transaction(database_);
        add(2, "lost");
        EXPECT_EQ(count(), 2);
    }

    EXPECT_EQ(count(), 1);
}

TEST_F(Sqlite, keeps_what_a_committed_transaction_wrote) {
    {
        Transaction transaction(database_);
        add(1, "kept");
        transaction.commit();
    }
    Database again(path_);

    auto& statement = again.prepare("SELECT name FROM t");
    ASSERT_TRUE(statement.step());
    EXPECT_EQ(statement.row().text(0), "kept");
}

TEST_F(Sqlite, says_what_failed_and_goes_on) {
    add(1, "first");
    try {
        add(1, "second");
        FAIL() << "the same key twice";
    } catch (const SqliteError& error) {
        EXPECT_NE(std::string(error.what()).find("UNIQUE"), std::string::npos);
        EXPECT_EQ(error.code() & 0xFF, 19); // SQLITE_CONSTRAINT
    }

    add(2, "third");

    EXPECT_EQ(count(), 2);
}

TEST_F(Sqlite, frees_a_statement_whose_reader_threw) {
    add(1, "a");
    auto& statement = database_.prepare("SELECT id FROM t");

    EXPECT_THROW(statement.for_each([](const Row&) { throw Error("stop"); }), Error);

    database_.execute("DROP TABLE t");
}

TEST_F(Sqlite, counts_changed_rows) {
    add(1, "a");
    add(2, "b");

    database_.prepare("UPDATE t SET name = 'c'").run();

    EXPECT_EQ(database_.changes(), 2);
}

TEST_F(Sqlite, keeps_its_files_private) {
    add(1, "a");

    for (const auto& name : list_directory(directory_.path())) {
        struct stat status{};
        ASSERT_EQ(::stat((directory_.path() / name).c_str(), &status), 0);
        EXPECT_EQ(status.st_mode & 0777U, 0600U) << name;
    }
}

TEST(SqliteInMemory, needs_no_file) {
    Database database(":memory:");

    database.execute("CREATE TABLE t (a); INSERT INTO t VALUES (1)");

    EXPECT_EQ(database.changes(), 1);
}

TEST(SqliteInMemory, refuses_a_path_that_cannot_be) {
    EXPECT_THROW(Database("/no/such/directory/file"), SystemError);
}

} // namespace
} // namespace copilot::io
