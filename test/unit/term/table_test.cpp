#include "term/style.h"
#include "term/table.h"

#include <gtest/gtest.h>

namespace copilot::term {
namespace {

TEST(Table, underlines_its_header_and_aligns_its_columns) {
    Table table(2);
    table.header({"Name", "AccountID", "Region"});
    table.row({"production", "111122223333", "eu-west-1"});

    EXPECT_EQ(
        table.text(),
        "  Name        AccountID     Region\n"
        "  ----        ---------     ------\n"
        "  production  111122223333  eu-west-1\n"
    );
}

TEST(Table, counts_columns_not_bytes) {
    Table table(0, 2);
    table.row({"日本", "a"});
    table.row({"\x1b[1mab\x1b[0m", "b"});

    EXPECT_EQ(table.text(), "日本  a\n\x1b[1mab\x1b[0m    b\n");
}

TEST(Truncated, keeps_escape_sequences_whole) {
    EXPECT_EQ(truncated("\x1b[1mabcdef\x1b[0m", 4), "\x1b[1mabc…\x1b[0m");
    EXPECT_EQ(truncated("abcd", 4), "abcd");
}

} // namespace
} // namespace copilot::term
