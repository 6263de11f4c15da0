#include "host/podman/configuration.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace copilot::host::podman {
namespace {

using testing::HasSubstr;

TEST(PodmanConfiguration, takes_crun_where_cgroups_are_version_2_alone) {
    EXPECT_EQ(runtime_of({.unified_cgroups = true, .has_crun = true, .has_runc = true}), "crun");
    EXPECT_EQ(runtime_of({.unified_cgroups = false, .has_crun = true, .has_runc = true}), "runc");
    EXPECT_EQ(runtime_of({.unified_cgroups = false, .has_crun = true, .has_runc = false}), "crun");
}

TEST(PodmanConfiguration, names_limits_that_this_process_may_set) {
    const auto text = containers_conf({.max_files = 20000, .max_processes = 32768}, "/c");

    EXPECT_THAT(text, HasSubstr(R"(["nofile=20000:20000", "nproc=32768:32768"])"));
}

TEST(PodmanConfiguration, does_without_netavark_where_it_is_not_installed) {
    EXPECT_THAT(
        containers_conf({.has_netavark = false}, "/c"), HasSubstr(R"(network_backend = "cni")")
    );
}

TEST(PodmanConfiguration, trusts_only_our_registry_without_tls) {
    EXPECT_THAT(
        registries_conf("127.0.0.1:5000"),
        HasSubstr("location = \"127.0.0.1:5000\"\ninsecure = true\n")
    );
}

} // namespace
} // namespace copilot::host::podman
