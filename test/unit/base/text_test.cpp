#include "base/nearest.h"
#include "base/text.h"

#include <gtest/gtest.h>

namespace copilot {
namespace {

TEST(Text, splits_and_joins) {
    EXPECT_EQ(split("a,b,", ','), (std::vector<std::string>{"a", "b", ""}));
    EXPECT_EQ(split("", ','), std::vector<std::string>{});
    EXPECT_EQ(joined({"a", "b"}, ", "), "a, b");
}

TEST(Text, trims_and_replaces) {
    EXPECT_EQ(trimmed(" a b\n"), "a b");
    EXPECT_EQ(trimmed(" \t"), "");
    EXPECT_EQ(replaced("a--b--c", "--", "-"), "a-b-c");
}

TEST(Nearest, finds_what_was_meant) {
    const std::vector<std::string> known{"healthcheck", "path", "alias"};

    EXPECT_EQ(nearest("helthcheck", known), "healthcheck");
    EXPECT_EQ(nearest("aliaS", known), "alias");
    EXPECT_EQ(nearest("network", known), std::nullopt);
}

} // namespace
} // namespace copilot
