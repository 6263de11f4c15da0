// A reboot, as far as files can play it.

#include "host/boot.h"
#include "root/test_network.h"

#include <filesystem>

namespace copilot::host::root_test {
namespace {

TEST(Boot, empties_the_run_directory_once_for_each_start_of_the_machine) {
    if (geteuid() != 0)
        GTEST_SKIP() << "needs root";
    const io::TemporaryDirectory directory{"copilot-root-test"};
    const auto run = directory.path() / "run";
    const auto stale = network_namespace_path("copilot-" + own_id("eni", "stale"));
    io::write_file(run / "boot-id", "another start\n");
    io::write_file(run / "old.pid", "1");
    io::write_file(stale, "");

    EXPECT_TRUE(clean_after_boot(run));
    EXPECT_FALSE(std::filesystem::exists(run / "old.pid"));
    EXPECT_FALSE(std::filesystem::exists(stale));

    io::write_file(run / "new.pid", "1");
    EXPECT_FALSE(clean_after_boot(run));
    EXPECT_TRUE(std::filesystem::exists(run / "new.pid"));
}

} // namespace
} // namespace copilot::host::root_test
