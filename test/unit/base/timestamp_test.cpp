#include "base/timestamp.h"

#include <gtest/gtest.h>

namespace copilot {
namespace {

constexpr Timestamp moment{std::chrono::milliseconds{1'795'995'570'123}};

TEST(Timestamp, writes_each_format_that_aws_uses) {
    EXPECT_EQ(to_iso8601(moment), "2026-11-29T23:39:30.123Z");
    EXPECT_EQ(to_iso8601_basic(moment), "20261129T233930Z");
    EXPECT_EQ(to_http_date(moment), "Sun, 29 Nov 2026 23:39:30 GMT");
    EXPECT_EQ(to_epoch_seconds(moment), "1795995570.123");
}

TEST(Timestamp, reads_each_format_that_aws_uses) {
    const auto second = std::chrono::floor<std::chrono::seconds>(moment);

    EXPECT_EQ(parse_timestamp("2026-11-29T23:39:30.123Z"), moment);
    EXPECT_EQ(parse_timestamp("1795995570.123"), moment);
    EXPECT_EQ(parse_timestamp("20261129T233930Z"), second);
    EXPECT_EQ(parse_timestamp("2026-11-30T00:39:30+01:00"), second);
    EXPECT_EQ(parse_timestamp("Sun, 29 Nov 2026 23:39:30 GMT"), second);
}

TEST(Timestamp, refuses_what_is_no_time) {
    EXPECT_EQ(parse_timestamp("yesterday"), std::nullopt);
    EXPECT_EQ(parse_timestamp("2026-02-30T00:00:00Z"), std::nullopt);
    EXPECT_EQ(parse_timestamp(""), std::nullopt);
}

} // namespace
} // namespace copilot
