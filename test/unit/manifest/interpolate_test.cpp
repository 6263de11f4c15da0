#include "codec/yaml.h"
#include "manifest/interpolate.h"

#include <gtest/gtest.h>

#include <map>

namespace copilot::manifest {
namespace {

const std::map<std::string, std::string> process_environment{
    {"PORT", "80"},
    {"EMPTY", ""},
    {"QUOTE", R"(say "hi": # no)"},
    {"LIST", R"(["a", "b"])"},
};

const Variables variables{
    "shop",
    "test",
    [](const std::string& name) -> std::optional<std::string> {
        const auto found = process_environment.find(name);
        return found == process_environment.end() ? std::nullopt : std::optional(found->second);
    },
};

Interpolated interpolate_well(const std::string& yaml) {
    Diagnostics diagnostics("m.yml");
    auto result = interpolate({"m.yml", "test", yaml}, variables, diagnostics);
    diagnostics.throw_if_any();
    return result;
}

std::string complaint(const std::string& yaml, const Variables& given = variables) {
    Diagnostics diagnostics("m.yml");
    try {
        (void)interpolate({"m.yml", "test", yaml}, given, diagnostics);
        diagnostics.throw_if_any();
    } catch (const ManifestError& error) {
        return error.what();
    }
    return "";
}

TEST(Interpolate, replaces_variables_in_values) {
    const auto result =
        interpolate_well("a: ${COPILOT_APPLICATION_NAME}-${PORT}\nb:\n- x${EMPTY}\n");

    EXPECT_EQ(result.document.find("a")->scalar_text(), "shop-80");
    EXPECT_EQ(result.document.find("b")->list()->front().scalar_text(), "x");
}

TEST(Interpolate, keeps_comments_and_layout) {
    const auto result =
        interpolate_well("# ${PORT} stays\na:   ${PORT} # why ${PORT}\n\nb: '${PORT}'\n");

    EXPECT_EQ(result.text, "# ${PORT} stays\na:   80 # why ${PORT}\n\nb: '80'\n");
}

TEST(Interpolate, leaves_keys_alone) {
    const auto result = interpolate_well("${PORT}: ${PORT}\n");

    EXPECT_EQ(result.document, Document(Document::Map{{"${PORT}", 80}}));
}

TEST(Interpolate, fills_numbers_and_leaves_empty_text_text) {
    const auto result = interpolate_well("a: ${PORT}\nb: ${EMPTY}\nc: 0${PORT}\n");

    EXPECT_EQ(*result.document.find("a"), Document(80));
    EXPECT_EQ(*result.document.find("b"), Document(""));
    EXPECT_EQ(*result.document.find("c"), Document("080"));
}

TEST(Interpolate, takes_a_backslash_as_meaning_the_text_itself) {
    EXPECT_EQ(interpolate_well("a: \\${PORT}\n").text, "a: ${PORT}\n");
}

TEST(Interpolate, makes_a_list_of_a_json_list) {
    const auto result = interpolate_well("a: ${LIST}\nb: text\n");

    EXPECT_EQ(*result.document.find("a"), Document(Document::List{"a", "b"}));
    EXPECT_EQ(result.text, "a: [\"a\", \"b\"]\nb: text\n");
}

TEST(Interpolate, writes_the_text_anew_when_a_value_would_break_it) {
    const auto result = interpolate_well("a: \"${QUOTE}\" # comment\n");

    EXPECT_EQ(result.document.find("a")->scalar_text(), "say \"hi\": # no");
    EXPECT_EQ(codec::parse_yaml(result.text), result.document);
}

TEST(Interpolate, names_a_variable_that_is_not_set) {
    EXPECT_EQ(
        complaint("a:\n  b: x-${NOPE}\n"),
        "m.yml:2:6: a.b: variable NOPE is not set\n    export NOPE=..."
    );
}

TEST(Interpolate, refuses_a_predefined_variable_that_is_set_to_something_else) {
    const Variables other{"shop", "test", [](const std::string&) { return std::optional("x"); }};

    EXPECT_EQ(
        complaint("a: ${COPILOT_ENVIRONMENT_NAME}\n", other),
        "m.yml:1:4: a: variable COPILOT_ENVIRONMENT_NAME is \"test\" here, but the environment "
        "sets it to \"x\""
    );
}

TEST(Interpolate, tells_where_yaml_is_broken) {
    const auto told = complaint("a: [1\nb: 2\n");

    EXPECT_TRUE(told.starts_with("m.yml:2:")) << told;
}

} // namespace
} // namespace copilot::manifest
