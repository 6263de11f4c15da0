#include "base/error.h"
#include "cfn/patch.h"
#include "codec/yaml.h"

#include <gtest/gtest.h>

namespace copilot::cfn {
namespace {

Document apply(std::string_view before, std::string_view patches) {
    return patched(codec::parse_yaml(before), parse_patches(patches));
}

std::string error_of(std::string_view before, std::string_view patches) {
    try {
        (void)apply(before, patches);
        return "no error";
    } catch (const Error& error) {
        return error.what();
    }
}

TEST(Patch, adds_to_maps_and_lists) {
    EXPECT_EQ(
        apply(
            "M: {a: 1}\nL: [x, z]",
            "- {op: add, path: /M/b, value: !Ref Port}\n"
            "- {op: add, path: /M/a, value: 2}\n"
            "- {op: add, path: /L/1, value: y}\n"
            "- {op: add, path: /L/-, value: end}\n"
        ),
        codec::parse_yaml("M: {a: 2, b: !Ref Port}\nL: [x, y, z, end]")
    );
}

TEST(Patch, removes_and_replaces) {
    EXPECT_EQ(
        apply(
            "M: {a: 1, b: 2}\nL: [x, y]",
            "- {op: remove, path: /M/a}\n"
            "- {op: replace, path: /M/b, value: {c: 3}}\n"
            "- {op: replace, path: /M/b/c, value: 4}\n"
            "- {op: remove, path: /L/0}\n"
        ),
        codec::parse_yaml("M: {b: {c: 4}}\nL: [y]")
    );
}

TEST(Patch, decodes_what_a_path_escapes) {
    EXPECT_EQ(
        apply("'a/b': {'m~n': 1}", "- {op: replace, path: /a~1b/m~0n, value: 2}"),
        codec::parse_yaml("'a/b': {'m~n': 2}")
    );
}

TEST(Patch, replaces_the_whole_document) {
    EXPECT_EQ(apply("a: 1", "- {op: replace, path: '', value: {b: 2}}"), codec::parse_yaml("b: 2"));
}

TEST(Patch, goes_through_intrinsic_functions) {
    EXPECT_EQ(
        apply("A: !Join ['', [x, y]]", "- {op: replace, path: /A/1/0, value: z}"),
        codec::parse_yaml("A: !Join ['', [z, y]]")
    );
}

TEST(Patch, says_which_patch_failed_and_where) {
    EXPECT_EQ(
        error_of(
            "R: {X: {P: 1}}", "- {op: add, path: /R/Y, value: 1}\n- {op: remove, path: /R/X/Q}"
        ),
        "patch 2: remove \"/R/X/Q\": at \"/R/X\": key \"Q\" not found in map"
    );
    EXPECT_EQ(
        error_of("L: [a]", "- {op: replace, path: /L/1, value: b}"),
        "patch 1: replace \"/L/1\": at \"/L\": index 1 out of bounds for a list of 1"
    );
    EXPECT_EQ(
        error_of("L: [a]", "- {op: remove, path: /L/x}"),
        "patch 1: remove \"/L/x\": at \"/L\": expected an index into a list, not \"x\""
    );
    EXPECT_EQ(
        error_of("A: x", "- {op: add, path: /A/b/c, value: 1}"),
        "patch 1: add \"/A/b/c\": at \"/A\": a string has nothing below it"
    );
}

TEST(Patch, refuses_what_is_no_patch) {
    EXPECT_EQ(error_of("", "a: 1"), "a patch file is a list of op, path and value");
    EXPECT_NE(error_of("", "- {op: move, path: /a}").find("patch 1 (line 1)"), std::string::npos);
    EXPECT_NE(error_of("", "- {op: add, path: /a}").find("value required"), std::string::npos);
    EXPECT_NE(error_of("", "- {op: remove}").find("path required"), std::string::npos);
    EXPECT_NE(error_of("", "- {op: add, path: /a, from: /b}").find("\"from\""), std::string::npos);
}

} // namespace
} // namespace copilot::cfn
