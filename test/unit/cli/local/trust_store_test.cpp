#include "cli/local/trust_store.h"

#include <gtest/gtest.h>

namespace copilot::cli::local {
namespace {

using Arguments = std::vector<std::string>;

/// A system with Debian's directory, and what was run in it.
class TrustStoreTest : public ::testing::Test {
protected:
    TrustStoreTest() { io::make_directories(root.path() / "usr/local/share/ca-certificates"); }

    TrustStore store() {
        return TrustStore::find(root.path(), [this](const Arguments& arguments) {
            runs.push_back(arguments);
        });
    }

    io::TemporaryDirectory root;
    std::vector<Arguments> runs;
};

TEST_F(TrustStoreTest, keeps_a_certificate_and_has_the_system_take_it_over) {
    EXPECT_TRUE(store().add("authority", "PEM"));

    EXPECT_EQ(io::read_file(store().file_of("authority")), "PEM");
    EXPECT_EQ(runs, (std::vector<Arguments>{{"update-ca-certificates"}}));
}

TEST_F(TrustStoreTest, does_nothing_twice) {
    (void)store().add("authority", "PEM");

    EXPECT_FALSE(store().add("authority", "PEM"));
    EXPECT_EQ(runs.size(), 1U);
    EXPECT_TRUE(store().add("authority", "another"));
}

TEST_F(TrustStoreTest, forgets_it_again) {
    (void)store().add("authority", "PEM");

    EXPECT_TRUE(store().remove("authority"));
    EXPECT_FALSE(store().remove("authority"));
    EXPECT_FALSE(std::filesystem::exists(store().file_of("authority")));
    EXPECT_EQ(runs.back(), (Arguments{"update-ca-certificates", "--fresh"}));
}

TEST_F(TrustStoreTest, knows_systems_by_their_directories) {
    const io::TemporaryDirectory fedora;
    io::make_directories(fedora.path() / "etc/pki/ca-trust/source/anchors");
    const io::TemporaryDirectory unknown;

    EXPECT_EQ(TrustStore::find(fedora.path(), {}).update_command(), "update-ca-trust extract");
    EXPECT_THROW((void)TrustStore::find(unknown.path(), {}), Error);
}

} // namespace
} // namespace copilot::cli::local
