#include "codec/json.h"
#include "unit/codec/arbitrary_document.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace copilot::codec {
namespace {

std::string failure_of(std::string_view text) {
    try {
        (void)parse_json(text);
        return "no failure";
    } catch (const ParseError& error) {
        return error.what();
    }
}

TEST(Json, keeps_the_order_of_keys) {
    const auto document = parse_json(R"({"b":1,"a":2,"c":{"z":[],"y":{}}})");

    EXPECT_EQ(to_json(document), R"({"b":1,"a":2,"c":{"z":[],"y":{}}})");
}

TEST(Json, keeps_the_text_of_numbers_that_are_not_integers) {
    const auto document =
        parse_json("[1.10, 1e300, 18446744073709551615, 0.1, -5, 12345678901234567890123]");

    EXPECT_EQ(
        to_json(document), "[1.10,1e300,18446744073709551615,0.1,-5,12345678901234567890123]"
    );
    EXPECT_EQ(*(*document.list())[4].integer(), -5);
    EXPECT_EQ((*document.list())[0].number()->text, "1.10");
}

TEST(Json, marks_every_value_and_key_with_line_and_column) {
    const auto document = parse_json("{\n  \"\u20ac\": [1, true,\n\"x\"],\n  \"b\": {}\n}");

    const auto& map = *document.map();
    const auto& list = *map.find("\u20ac")->list();
    EXPECT_EQ(map.begin()->mark, (Mark{2, 3}));
    EXPECT_EQ(map.find("\u20ac")->mark, (Mark{2, 8}));
    EXPECT_EQ(list[0].mark, (Mark{2, 9}));
    EXPECT_EQ(list[1].mark, (Mark{2, 12}));
    EXPECT_EQ(list[2].mark, (Mark{3, 1}));
    EXPECT_EQ(map.find("b")->mark, (Mark{4, 8}));
}

TEST(Json, refuses_a_key_that_is_there_twice) {
    EXPECT_EQ(failure_of("{\"a\":1,\n\"a\":2}"), "line 2, column 1: key \"a\" is there twice");
}

TEST(Json, refuses_a_key_that_is_there_twice_among_many) {
    std::string text = "{";
    for (int i = 0; i < 100; ++i)
        text += '"' + std::to_string(i) + "\":0,";

    EXPECT_EQ(failure_of(text + "\"7\":0}"), "line 1, column 692: key \"7\" is there twice");
}

TEST(Json, refuses_what_nests_deeper_than_128_levels) {
    const std::string deep(128, '[');

    EXPECT_EQ(failure_of(deep + std::string(128, ']')), "no failure");
    EXPECT_EQ(failure_of('[' + deep), "line 1, column 129: nested more than 128 levels deep");
}

TEST(Json, says_where_a_text_stops_being_json) {
    EXPECT_TRUE(failure_of("{\n  \"a\": nope}").starts_with("line 2, column 8: "))
        << failure_of("{\n  \"a\": nope}");
    EXPECT_TRUE(failure_of("{} {}").starts_with("line 1, column 4: "));
    EXPECT_TRUE(failure_of("").starts_with("line 1, column 1: "));
    EXPECT_TRUE(failure_of("[1,]").starts_with("line 1, column 4: "));
    EXPECT_TRUE(failure_of("\"\xFF\"").starts_with("line 1, column 1: "));
    EXPECT_TRUE(failure_of("{\"a\":1 \"b\":2}").starts_with("line 1, column 8: "));
}

TEST(Json, does_not_quote_the_text_that_it_refuses) {
    EXPECT_EQ(failure_of("{\"password\": s3cret}").find("s3c"), std::string::npos);
    EXPECT_EQ(failure_of("{\"k\": \"s3cret\" \"more").find("s3c"), std::string::npos);
}

TEST(Json, escapes_control_characters_and_replaces_what_is_not_utf8) {
    EXPECT_EQ(to_json("a\"\\\n\x01\xFF\u20ac"), "\"a\\\"\\\\\\n\\u0001\uFFFD\u20ac\"");
}

TEST(Json, writes_like_go_when_asked) {
    EXPECT_EQ(to_go_json("<a>&\u2028\u20ac\xFF"), "\"\\u003ca\\u003e\\u0026\\u2028\u20ac\\ufffd\"");
}

TEST(Json, writes_for_people_with_indentation) {
    const Document document = Document::Map{{"a", Document::List{1, "x"}}, {"b", Document::Map{}}};

    EXPECT_EQ(to_pretty_json(document), "{\n  \"a\": [\n    1,\n    \"x\"\n  ],\n  \"b\": {}\n}\n");
}

TEST(Json, spells_numbers_of_yaml_as_its_own) {
    const Document::List numbers{
        Number{".5"}, Number{"+1.5"}, Number{"1."}, Number{"-.5E+3"}, Number{".inf"}
    };

    EXPECT_EQ(to_json(numbers), R"([0.5,1.5,1,-0.5e3,".inf"])");
}

RC_GTEST_PROP(Json, reads_back_every_document_that_it_writes, ()) {
    const auto document = *arbitrary_document();

    RC_ASSERT(parse_json(to_json(document)) == document);
    RC_ASSERT(parse_json(to_pretty_json(document)) == document);
    RC_ASSERT(parse_json(to_go_json(document)) == document);
}

} // namespace
} // namespace copilot::codec
