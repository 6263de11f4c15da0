#include "base/text.h"
#include "cfn/diff.h"
#include "codec/yaml.h"

#include <gtest/gtest.h>

namespace copilot::cfn {
namespace {

std::string diff_of(std::string_view before, std::string_view after) {
    std::string text;
    for (const auto& line : diff(codec::parse_yaml(before), codec::parse_yaml(after)))
        text += line.text + '\n';
    return text;
}

TEST(Diff, joins_the_path_to_a_single_change) {
    EXPECT_EQ(diff_of("A: {B: {C: 1, D: 2}}", "A: {B: {D: 3, C: 1}}"), "~ A/B:\n    ~ D: 2 -> 3\n");
}

TEST(Diff, opens_a_map_with_several_changes) {
    EXPECT_EQ(
        diff_of("A: {B: 1, C: {D: x}}", "A: {B: 2, C: {D: w}, E: [z]}"),
        "~ A:\n"
        "    ~ B: 1 -> 2\n"
        "    ~ C:\n"
        "        ~ D: x -> w\n"
        "    + E:\n"
        "    + - z\n"
    );
}

TEST(Diff, shows_what_came_and_went_as_yaml) {
    EXPECT_EQ(
        diff_of("Gone: {Type: T}\nStays: 1", "Stays: 1\nNew: {Type: !Ref X}"),
        "- Gone:\n"
        "-   Type: T\n"
        "+ New:\n"
        "+   Type: !Ref X\n"
    );
}

TEST(Diff, counts_the_items_that_stayed) {
    EXPECT_EQ(
        diff_of("L: [a, b, c, d]", "L: [a, b, x, d, e]"),
        "~ L:\n"
        "    (2 unchanged items)\n"
        "    ~ - c -> x\n"
        "    (1 unchanged item)\n"
        "    + - e\n"
    );
}

TEST(Diff, looks_into_an_item_that_changed) {
    EXPECT_EQ(
        diff_of("L: [{N: a, V: 1}, {N: b, V: 1}]", "L: [{N: a, V: 1}, {N: b, V: 2}]"),
        "~ L:\n"
        "    (1 unchanged item)\n"
        "    ~ - (changed item)\n"
        "      ~ V: 1 -> 2\n"
    );
}

TEST(Diff, knows_the_forms_of_one_value) {
    EXPECT_EQ(diff_of("A: !GetAtt X.Y\nB: !Ref Z", "A: {Fn::GetAtt: X.Y}\nB: {Ref: Z}"), "");
    EXPECT_EQ(diff_of("P: 80\nD: X\nDependsOn: A", "P: '80'\nD: X\nDependsOn: [A]"), "");
}

TEST(Diff, knows_no_order_of_dependencies) {
    EXPECT_EQ(diff_of("DependsOn: [A, B]", "DependsOn: [B, A]"), "");
    EXPECT_NE(diff_of("DependsOn: [A, B]", "DependsOn: [A]"), "");
}

TEST(Diff, reads_policies_as_iam_does) {
    EXPECT_EQ(
        diff_of("P: {Action: [a], Principal: {AWS: x}}", "P: {Action: a, Principal: {AWS: [x]}}"),
        ""
    );
    EXPECT_EQ(diff_of("P: !Sub '{ \"A\": [1] }'", "P: !Sub '{\"A\":[1]}'"), "");
    EXPECT_EQ(diff_of("P: {Action: [a]}", "P: {Action: b}"), "~ P:\n    ~ Action: a -> b\n");
    EXPECT_EQ(diff_of("P: '{no json}'", "P: '{no  json}'"), "~ P: '{no json}' -> '{no  json}'\n");
}

TEST(Diff, shows_functions_of_little_on_one_line) {
    EXPECT_EQ(diff_of("A: !Ref X", "A: !Sub '${Y}'"), "~ A: !Ref X -> !Sub ${Y}\n");
}

TEST(Diff, replaces_what_became_another_kind) {
    EXPECT_EQ(diff_of("A: x", "A: {B: w, C: z}"), "- A: x\n+ A:\n+   B: w\n+   C: z\n");
}

TEST(Diff, may_leave_out_what_changes_nothing) {
    const auto plain = [](std::string_view text) {
        return without_remarks(codec::parse_yaml(text));
    };
    const auto before = plain("Description: a\nMetadata: {Version: v1, Manifest: m}\n"
                              "Resources: {X: {Type: T, Metadata: {aws:copilot:description: d}}}\n"
                              "Outputs: {O: {Description: o, Value: v}}");

    EXPECT_TRUE(diff(before, plain("Resources: {X: {Type: T}}\nOutputs: {O: {Value: v}}")).empty());
    EXPECT_FALSE(diff(before, plain("Resources: {X: {Type: T}}\nOutputs: {O: {Value: w}}")).empty()
    );
}

} // namespace
} // namespace copilot::cfn
