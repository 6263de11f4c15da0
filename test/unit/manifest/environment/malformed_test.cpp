// Every manifest of test/manifest/malformed against the message beside it. COPILOT_ACCEPT=1 writes
// the messages anew, to be reviewed.

#include "manifest/environment/environment.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace copilot::manifest {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> cases() {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(COPILOT_SOURCE "/test/manifest/malformed"))
        if (entry.path().extension() == ".yml")
            names.push_back(entry.path().stem());
    std::ranges::sort(names);
    return names;
}

std::string message_for(const fs::path& manifest) {
    try {
        (void)load_environment(
            {"copilot/environments/test/manifest.yml", "test", read_file(manifest)}, {}
        );
    } catch (const ManifestError& error) {
        return std::string(error.what()) + '\n';
    }
    return "accepted\n";
}

class MalformedManifest : public testing::TestWithParam<std::string> {};

TEST_P(MalformedManifest, is_refused_with_its_message) {
    const fs::path folder = COPILOT_SOURCE "/test/manifest/malformed";
    const auto message = message_for(folder / (GetParam() + ".yml"));
    const auto expected = folder / (GetParam() + ".txt");

    if (std::getenv("COPILOT_ACCEPT")) {
        std::ofstream(expected, std::ios::binary) << message;
        GTEST_SKIP() << "accepted: " << expected;
    }
    EXPECT_EQ(message, read_file(expected));
    EXPECT_LE(std::ranges::count(message, '\n'), 24) << "more than one screen";
}

INSTANTIATE_TEST_SUITE_P(, MalformedManifest, testing::ValuesIn(cases()), [](const auto& test) {
    auto name = test.param;
    std::ranges::replace(name, '-', '_');
    return name;
});

} // namespace
} // namespace copilot::manifest
