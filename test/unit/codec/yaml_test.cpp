#include "codec/yaml.h"
#include "unit/codec/arbitrary_document.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace copilot::codec {
namespace {

std::string json_of(std::string_view yaml) {
    return to_json(parse_yaml(yaml));
}

std::string failure_of(std::string_view text) {
    try {
        return "no failure: " + json_of(text);
    } catch (const ParseError& error) {
        return error.what();
    }
}

TEST(Yaml, resolves_scalars_as_the_core_schema_does) {
    EXPECT_EQ(
        json_of("[~, null, '', true, False, yes, no, on, y]"),
        R"([null,null,"",true,false,"yes","no","on","y"])"
    );
    EXPECT_EQ(
        json_of("[1, -2, +3, 0x1F, 0o17, 1.50, .5, 1e3, 1_000, 1:30]"),
        R"([1,-2,3,31,15,1.50,0.5,1e3,"1_000","1:30"])"
    );
    EXPECT_EQ(
        json_of("[2012-10-17, '1', \"true\", 99999999999999999999, -, .]"),
        R"(["2012-10-17","1","true",99999999999999999999,"-","."])"
    );
}

TEST(Yaml, leaves_digits_with_a_leading_zero_text) {
    EXPECT_EQ(
        json_of("[012345678901, 000000000000, 0, -01, 00.5]"),
        R"(["012345678901","000000000000",0,"-01","00.5"])"
    );
}

TEST(Yaml, takes_what_is_larger_than_any_number_for_text) {
    EXPECT_EQ(json_of("[1e308, 12e3456, 1e-400]"), R"([1e308,"12e3456","1e-400"])");
}

TEST(Yaml, is_null_when_it_is_empty) {
    EXPECT_TRUE(parse_yaml("").is_null());
    EXPECT_TRUE(parse_yaml("# only a comment\n").is_null());
    EXPECT_TRUE(parse_yaml("---\n").is_null());
}

TEST(Yaml, keeps_order_and_block_text) {
    EXPECT_EQ(
        json_of("b: |\n  x\n  y\na: >-\n  x\n  y\n80: z\n"), R"({"b":"x\ny\n","a":"x y","80":"z"})"
    );
}

TEST(Yaml, marks_every_key_and_value_in_characters) {
    const auto document =
        parse_yaml("name: web\n\u20acuro: [\u00e9, 'x']\nlist:\n  - a\n  - k: v\nempty:\n");

    const auto& map = *document.map();
    const auto& flow = *map.find("\u20acuro")->list();
    const auto& list = *map.find("list")->list();
    EXPECT_EQ(map.find("name")->mark, (Mark{1, 7}));
    EXPECT_EQ(std::next(map.begin())->mark, (Mark{2, 1}));
    EXPECT_EQ(map.find("\u20acuro")->mark, (Mark{2, 7}));
    EXPECT_EQ(flow[0].mark, (Mark{2, 8}));
    EXPECT_EQ(flow[1].mark, (Mark{2, 11}));
    EXPECT_EQ(map.find("list")->mark, (Mark{4, 3}));
    EXPECT_EQ(list[1].mark, (Mark{5, 5}));
    EXPECT_EQ(list[1].find("k")->mark, (Mark{5, 8}));
    EXPECT_EQ(map.find("empty")->mark, (Mark{6, 7}));
}

TEST(Yaml, turns_short_tags_into_functions) {
    EXPECT_EQ(json_of("!Ref x"), R"({"Ref":"x"})");
    EXPECT_EQ(json_of("!GetAtt a.b.c"), R"({"Fn::GetAtt":["a","b.c"]})");
    EXPECT_EQ(json_of("!GetAtt [a, !Ref b]"), R"({"Fn::GetAtt":["a",{"Ref":"b"}]})");
    EXPECT_EQ(json_of("!Sub '${A}-x'"), R"({"Fn::Sub":"${A}-x"})");
    EXPECT_EQ(
        json_of("!If [c, !Ref AWS::NoValue, 1]"), R"({"Fn::If":["c",{"Ref":"AWS::NoValue"},1]})"
    );
    EXPECT_EQ(
        json_of("!Not [!Equals [!Ref a, '']]"), R"({"Fn::Not":[{"Fn::Equals":[{"Ref":"a"},""]}]})"
    );
    EXPECT_EQ(
        json_of("!And [!Condition A, !Or []]"), R"({"Fn::And":[{"Condition":"A"},{"Fn::Or":[]}]})"
    );
    EXPECT_EQ(
        json_of("!Transform {Name: AWS::Include}"), R"({"Fn::Transform":{"Name":"AWS::Include"}})"
    );
    EXPECT_EQ(json_of("!Base64\n  Fn::Sub: x"), R"({"Fn::Base64":{"Fn::Sub":"x"}})");
}

TEST(Yaml, takes_the_scalar_under_a_tag_for_text) {
    EXPECT_EQ(
        json_of("[!Ref 123, !GetAZs '', !Sub true, !!str 1, !!int '1', ! 1]"),
        R"([{"Ref":"123"},{"Fn::GetAZs":""},{"Fn::Sub":"true"},"1",1,"1"])"
    );
}

TEST(Yaml, knows_every_function_of_cloudformation) {
    for (const std::string name :
         {"Join",
          "Select",
          "Split",
          "FindInMap",
          "ImportValue",
          "Cidr",
          "GetAZs",
          "Length",
          "ToJsonString"})
        EXPECT_EQ(json_of("!" + name + " [a]"), "{\"Fn::" + name + "\":[\"a\"]}");
    EXPECT_EQ(failure_of("a: !Nope x"), "line 1, column 4: tag !Nope is not known");
}

TEST(Yaml, follows_anchors_and_merges_maps) {
    EXPECT_EQ(json_of("a: &x [1]\nb: *x"), R"({"a":[1],"b":[1]})");
    EXPECT_EQ(
        json_of("d: &d {a: 1, b: 2}\ne: &e {b: 3, c: 4}\nm:\n  z: 0\n  <<: [*d, *e]\n  a: 9"),
        R"({"d":{"a":1,"b":2},"e":{"b":3,"c":4},"m":{"z":0,"b":2,"c":4,"a":9}})"
    );
    EXPECT_EQ(json_of("'<<': 1\nx: 2\n<<: {x: 3, y: 4}"), R"({"<<":1,"x":2,"y":4})");
}

TEST(Yaml, refuses_anchors_and_merges_that_make_no_sense) {
    EXPECT_EQ(failure_of("a: *x"), "line 1, column 4: anchor x is not defined");
    EXPECT_EQ(failure_of("&x [*x]"), "line 1, column 5: anchor x contains itself");
    EXPECT_EQ(failure_of("<<: 1"), "line 1, column 5: << wants a map");
    EXPECT_EQ(failure_of("<<: {}\n<<: {}"), "line 2, column 1: key \"<<\" is there twice");
}

TEST(Yaml, refuses_aliases_that_multiply) {
    std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 9; ++i) {
        bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
        for (int j = 0; j < 10; ++j)
            bomb += "*a" + std::to_string(i - 1) + ",";
        bomb += "]\n";
    }
    std::string wide = "a: &a " + std::string(1'000'000, 'x') + "\nb: [";
    for (int i = 0; i < 1000; ++i)
        wide += "*a,";

    EXPECT_NE(failure_of(bomb).find("more than 1000000 values"), std::string::npos);
    EXPECT_NE(failure_of(wide + "]").find("more than 1000000 values"), std::string::npos);
}

TEST(Yaml, refuses_what_nests_deeper_than_128_levels_also_through_aliases) {
    const auto nested = [](std::size_t depth, const std::string& inside) {
        return std::string(depth, '[') + inside + std::string(depth, ']');
    };

    EXPECT_TRUE(failure_of(nested(128, "x")).starts_with("no failure"));
    EXPECT_NE(failure_of(nested(129, "x")).find("128 levels"), std::string::npos);
    EXPECT_NE(
        failure_of("a: &a " + nested(100, "x") + "\nb: " + nested(100, "*a")).find("128 levels"),
        std::string::npos
    );
}

TEST(Yaml, says_where_it_is_wrong) {
    EXPECT_EQ(failure_of("a: 1\nb: 2\na: 3"), "line 3, column 1: key \"a\" is there twice");
    EXPECT_EQ(
        failure_of("a: b: c"), "line 1, column 5: mapping values are not allowed in this context"
    );
    EXPECT_EQ(failure_of("a\n--- \nb"), "line 2, column 1: a second document");
    EXPECT_EQ(failure_of("? [a]\n: b"), "line 1, column 3: a key that is a list or a map");
    EXPECT_TRUE(failure_of("a: \xFF").starts_with("line 1, column "));
    EXPECT_TRUE(failure_of("a: [1\nb: 2").starts_with("line 2, column "))
        << failure_of("a: [1\nb: 2");
}

TEST(Yaml, is_written_in_block_style_with_few_quotes) {
    const auto document = Document::Map{
        {"name", "web app"},
        {"on", "no"},
        {"text", "a\nb\n"},
        {"empty", ""},
        {"version", "1.0"},
        {"list", Document::List{1, Document::Map{{"k", nullptr}}, Document::List{}}},
        {"cidr", "10.0.0.0/16"},
        {"map", Document::Map{}},
        {"account", "000000000000"},
        {"date", "2012-10-17"},
        {"ip", "1.2.3.4"}
    };

    EXPECT_EQ(
        to_yaml(document),
        "name: web app\n'on': 'no'\ntext: |\n  a\n  b\nempty: ''\nversion: '1.0'\nlist:\n- 1\n- k: "
        "null\n- []\n"
        "cidr: 10.0.0.0/16\nmap: {}\naccount: '000000000000'\ndate: '2012-10-17'\nip: 1.2.3.4\n"
    );
}

TEST(TemplateYaml, is_written_with_short_tags) {
    const auto* text = "A: !Ref B\nC: !GetAtt D.E.F\nG: !Sub ${H}-x\nI: !Join\n- ','\n- - a\n  - "
                       "!Ref B\nJ:\n  Fn::Base64: !Sub |\n    x\n    y\n"
                       "K: !If\n- c\n- !Ref AWS::NoValue\n- !GetAZs ''\nL: !And\n- !Condition "
                       "M\nO:\n  Condition: M\n";

    EXPECT_EQ(to_template_yaml(parse_yaml(text)), text);
}

RC_GTEST_PROP(Yaml, reads_back_every_document_that_it_writes, ()) {
    const auto document = *arbitrary_document();

    RC_ASSERT(parse_yaml(to_yaml(document)) == document);
}

RC_GTEST_PROP(TemplateYaml, reads_back_functions_with_any_content, ()) {
    const auto content = *arbitrary_document();
    const auto function = *rc::gen::element<std::string>(
        "Ref", "Condition", "Fn::Sub", "Fn::GetAtt", "Fn::If", "Fn::Base64"
    );
    const Document document = Document::Map{
        {"a", Document::Map{{function, content}}},
        {"b", Document::List{Document::Map{{function, content}}}}
    };

    RC_ASSERT(parse_yaml(to_template_yaml(document)) == document);
}

} // namespace
} // namespace copilot::codec
