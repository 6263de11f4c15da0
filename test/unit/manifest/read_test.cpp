#include "codec/yaml.h"
#include "manifest/read.h"

#include <gtest/gtest.h>

#include <array>

namespace copilot::manifest {
namespace {

struct Color {
    static constexpr std::array<std::string_view, 3> choices{"red", "green", "blue"};
    std::string value;
};

struct Range {
    std::optional<std::int64_t> from;
    std::optional<std::int64_t> to;

    static void fields(auto& self, auto& x) {
        x("from", self.from);
        x("to", self.to);
    }
};

struct Thing {
    std::string name;
    std::optional<bool> enabled;
    std::optional<std::int64_t> count;
    std::optional<std::variant<bool, Range>> range;
    std::optional<std::variant<std::vector<std::string>, std::string>> words;
    std::optional<Color> color;
    Dictionary<std::string> labels;
    std::vector<Range> ranges;

    static void fields(auto& self, auto& x) {
        x(required("name"), self.name);
        x("enabled", self.enabled);
        x("count", self.count);
        x("range", self.range);
        x("words", self.words);
        x("color", self.color);
        x("labels", self.labels);
        x("ranges", self.ranges);
    }
};

Thing read_thing(const std::string& yaml, Diagnostics& diagnostics) {
    return read_manifest<Thing>(codec::parse_yaml(yaml), diagnostics);
}

Thing read_well(const std::string& yaml) {
    Diagnostics diagnostics("thing.yml");
    auto thing = read_thing(yaml, diagnostics);
    diagnostics.throw_if_any();
    return thing;
}

/// What is wrong, as lines.
std::string complaint(const std::string& yaml) {
    Diagnostics diagnostics("thing.yml");
    (void)read_thing(yaml, diagnostics);
    try {
        diagnostics.throw_if_any();
    } catch (const ManifestError& error) {
        return error.what();
    }
    return "";
}

TEST(Read, fills_in_what_is_there) {
    const auto thing = read_well("name: a\nenabled: true\ncount: 3\nlabels:\n  k: 80\n");

    EXPECT_EQ(thing.name, "a");
    EXPECT_EQ(thing.enabled, true);
    EXPECT_EQ(thing.count, 3);
    EXPECT_EQ(*thing.labels.find("k"), "80");
    EXPECT_FALSE(thing.range);
}

TEST(Read, takes_a_key_without_a_value_as_absent) {
    EXPECT_FALSE(read_well("name: a\ncount:\n").count);
}

TEST(Read, takes_yes_and_off_as_booleans_where_one_is_expected) {
    EXPECT_EQ(read_well("name: a\nenabled: yes\n").enabled, true);
    EXPECT_EQ(read_well("name: a\nenabled: Off\n").enabled, false);
    EXPECT_EQ(read_well("name: yes\n").name, "yes");
}

TEST(Read, chooses_among_shapes_by_the_kind_of_value) {
    EXPECT_EQ(std::get<bool>(*read_well("name: a\nrange: false\n").range), false);
    EXPECT_EQ(std::get<Range>(*read_well("name: a\nrange: {to: 2}\n").range).to, 2);
    EXPECT_EQ(std::get<std::string>(*read_well("name: a\nwords: one\n").words), "one");
    EXPECT_EQ(std::get<0>(*read_well("name: a\nwords: [x, y]\n").words).size(), 2U);
}

TEST(Read, refuses_an_empty_map_where_a_map_is_one_of_several_shapes) {
    EXPECT_EQ(
        complaint("name: a\nrange: {}\n"),
        "thing.yml:2:1: range: expected a boolean or a map, found an empty map"
    );
}

TEST(Read, names_the_nearest_field_for_an_unknown_one) {
    EXPECT_EQ(
        complaint("name: a\nenabeld: true\n"),
        "thing.yml:2:1: enabeld: is not a field; did you mean \"enabled\"?"
    );
}

TEST(Read, takes_the_beginning_of_a_field_for_the_field) {
    EXPECT_EQ(
        complaint("name: a\ncount_of_all: 1\n"),
        "thing.yml:2:1: count_of_all: is not a field; did you mean \"count\"?"
    );
}

TEST(Read, lists_the_fields_when_none_is_near) {
    EXPECT_EQ(
        complaint("name: a\nxyzzy: 1\n"),
        "thing.yml:2:1: xyzzy: is not a field\n"
        "    the fields here are name, enabled, count, range, words, color, labels, ranges"
    );
}

TEST(Read, refuses_a_quoted_number) {
    EXPECT_EQ(
        complaint("name: a\ncount: \"3\"\n"),
        "thing.yml:2:8: count: expected a whole number, found a string"
    );
}

TEST(Read, lists_the_words_to_choose_from) {
    EXPECT_EQ(
        complaint("name: a\ncolor: pink\n"),
        "thing.yml:2:8: color: must be red, green or blue, found \"pink\""
    );
}

TEST(Read, tells_everything_that_is_wrong_in_the_order_of_the_file) {
    EXPECT_EQ(
        complaint("ranges:\n- from: x\n- 3\ncount: many\n"),
        "thing.yml: 4 problems\n"
        "thing.yml:1:1: name: must be specified\n"
        "thing.yml:2:9: ranges[0].from: expected a whole number, found a string\n"
        "thing.yml:3:3: ranges[1]: expected a map, found a number\n"
        "thing.yml:4:8: count: expected a whole number, found a string"
    );
}

TEST(Read, refuses_a_manifest_that_is_no_map) {
    EXPECT_EQ(complaint("- a\n"), "thing.yml:1:1: expected a map, found a list");
}

} // namespace
} // namespace copilot::manifest
