#include "codec/yaml.h"
#include "manifest/diagnostics.h"

#include <gtest/gtest.h>

namespace copilot::manifest {
namespace {

std::string told(const Diagnostics& diagnostics) {
    try {
        diagnostics.throw_if_any();
    } catch (const ManifestError& error) {
        return error.what();
    }
    return "";
}

TEST(Diagnostics, throw_nothing_when_nothing_is_wrong) {
    EXPECT_NO_THROW(Diagnostics("m.yml").throw_if_any());
}

TEST(Diagnostics, say_the_way_out_below_the_problem) {
    Diagnostics diagnostics("m.yml");
    const auto manifest = codec::parse_yaml("a:\n  b: 1\n");

    Place(diagnostics, manifest)["a"]["b"].error("is odd", "make it even");

    EXPECT_EQ(told(diagnostics), "m.yml:2:6: a.b: is odd\n    make it even");
}

TEST(Place, stands_at_the_key_of_a_block) {
    Diagnostics diagnostics("m.yml");
    const auto manifest = codec::parse_yaml("x: 1\na:\n  b: 1\n");

    Place(diagnostics, manifest)["a"].error("is odd");

    EXPECT_EQ(told(diagnostics), "m.yml:2:1: a: is odd");
}

TEST(Place, of_a_field_that_is_not_there_stands_at_what_is_around_it) {
    Diagnostics diagnostics("m.yml");
    const auto manifest = codec::parse_yaml("x: 1\na:\n  b: 1\n");

    Place(diagnostics, manifest)["a"]["c"][3]["d"].error("must be specified");

    EXPECT_EQ(told(diagnostics), "m.yml:2:1: a.c[3].d: must be specified");
}

TEST(Place, is_clean_until_something_in_it_is_wrong) {
    Diagnostics diagnostics("m.yml");
    const auto manifest = codec::parse_yaml("a:\n  b: 1\nab: 2\n");
    const Place at(diagnostics, manifest);

    at["a"]["b"].error("is odd");

    EXPECT_FALSE(at["a"].clean());
    EXPECT_FALSE(at.clean());
    EXPECT_TRUE(at["ab"].clean());
}

TEST(Place, is_clean_when_only_a_field_with_a_longer_name_is_wrong) {
    Diagnostics diagnostics("m.yml");
    const auto manifest = codec::parse_yaml("a: 1\nab: 2\n");
    const Place at(diagnostics, manifest);

    at["ab"].error("is odd");

    EXPECT_TRUE(at["a"].clean());
}

} // namespace
} // namespace copilot::manifest
