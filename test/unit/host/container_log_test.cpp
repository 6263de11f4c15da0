#include "host/container_log.h"

#include <gtest/gtest.h>

namespace copilot::host {
namespace {

constexpr std::string_view two_lines = "2026-11-30T21:57:37.528208827+00:00 stdout F out\n"
                                       "2026-11-30T21:57:38.000000001+00:00 stderr F  err \n";

std::vector<std::string> texts(const std::vector<LogLine>& lines) {
    std::vector<std::string> found;
    for (const auto& line : lines)
        found.push_back(line.text);
    return found;
}

TEST(ContainerLog, reads_lines_with_their_times) {
    const auto parsed = parse_log(two_lines);

    EXPECT_EQ(texts(parsed.lines), (std::vector<std::string>{"out", " err "}));
    EXPECT_EQ(parsed.lines[0].time, parse_timestamp("2026-11-30T21:57:37.528Z"));
    EXPECT_EQ(parsed.consumed, two_lines.size());
}

TEST(ContainerLog, leaves_a_line_that_has_not_ended) {
    const std::string text = std::string(two_lines) + "2026-11-30T21:57:39+00:00 stdout F ha";

    EXPECT_EQ(parse_log(text).consumed, two_lines.size());
}

TEST(ContainerLog, joins_the_pieces_of_a_long_line) {
    const auto parsed = parse_log("2026-11-30T21:57:37+00:00 stdout P one \n"
                                  "2026-11-30T21:57:37+00:00 stdout F two\n");

    EXPECT_EQ(texts(parsed.lines), std::vector<std::string>{"one two"});
}

TEST(ContainerLog, waits_for_the_end_of_a_long_line) {
    EXPECT_EQ(parse_log("2026-11-30T21:57:37+00:00 stdout P one \n").consumed, 0U);
}

TEST(ContainerLog, passes_over_what_is_no_log_line) {
    const auto parsed = parse_log("nonsense\n2026-11-30T21:57:37+00:00 stdout F out\n");

    EXPECT_EQ(texts(parsed.lines), std::vector<std::string>{"out"});
}

TEST(ContainerLog, goes_on_where_it_stopped) {
    const io::TemporaryDirectory directory;
    const auto file = directory.path() / "c.log";
    io::write_file(file, two_lines);

    const auto first = read_log(file, {});
    const auto second = read_log(file, first.next);

    EXPECT_EQ(first.lines.size(), 2U);
    EXPECT_TRUE(second.lines.empty());
    EXPECT_FALSE(second.more);
}

TEST(ContainerLog, starts_over_when_the_engine_begins_a_new_file) {
    const io::TemporaryDirectory directory;
    const auto file = directory.path() / "c.log";
    io::write_file(file, two_lines);
    const auto first = read_log(file, {});

    io::write_file(file, "2026-11-30T22:00:00+00:00 stdout F new\n"); // renamed into place

    EXPECT_EQ(texts(read_log(file, first.next).lines), std::vector<std::string>{"new"});
}

TEST(ContainerLog, is_empty_without_a_file) {
    EXPECT_TRUE(read_log("/nowhere/c.log", {}).lines.empty());
}

} // namespace
} // namespace copilot::host
