#include "deploy/version.h"

#include <gtest/gtest.h>

namespace copilot::deploy {
namespace {

TEST(Version, orders_as_semantic_versions_do) {
    const std::vector<std::string> ascending{
        "v1.0.0-alpha",
        "v1.0.0-alpha.1",
        "v1.0.0-alpha.beta",
        "v1.0.0-rc.2",
        "v1.0.0-rc.11",
        "v1.0.0",
        "v1.2",
        "v1.10.0",
        "v2",
    };
    for (std::size_t i = 1; i < ascending.size(); ++i)
        EXPECT_TRUE(compare_versions(ascending[i - 1], ascending[i]) < 0) << ascending[i];
}

TEST(Version, does_not_count_the_build) {
    EXPECT_TRUE(compare_versions("v1.33.0+12-gabc", "v1.33.0") == 0);
    EXPECT_TRUE(compare_versions("v1", "v1.0.0") == 0);
}

TEST(Version, puts_what_is_none_below_all) {
    for (const auto* none : {"", "bootstrap", "1.0", "v1.x", "v01.2.3", "v1.2.3.4", "v1.0.0-"}) {
        EXPECT_TRUE(compare_versions(none, no_version) < 0) << none;
        EXPECT_TRUE(compare_versions(none, "1.0") == 0) << none;
    }
}

TEST(Version, refuses_to_deploy_with_an_older_program) {
    EXPECT_NO_THROW(refuse_downgrade("environment test", "v1.33.0", "v1.40.0"));
    EXPECT_NO_THROW(refuse_downgrade("environment test", "bootstrap", "v1.40.0"));
    try {
        refuse_downgrade("environment test", "v1.41.0", "v1.40.0");
        FAIL() << "was not refused";
    } catch (const Downgrade& error) {
        EXPECT_STREQ(
            error.what(), "environment test was deployed by version v1.41.0, and this is v1.40.0"
        );
        EXPECT_NE(error.hint().find("--allow-downgrade"), std::string::npos);
    }
}

} // namespace
} // namespace copilot::deploy
