#include "base/error.h"
#include "deploy/override.h"

#include <gtest/gtest.h>

namespace copilot::deploy {
namespace {

constexpr auto body = "Description: An environment.\nResources:\n  Cluster:\n    Type: T\n";

class Override : public ::testing::Test {
protected:
    [[nodiscard]] std::string apply() const {
        return overridden(folder, body, {.app = "shop", .env = "test", .program = program});
    }

    io::TemporaryDirectory directory;
    io::Path folder = directory.path() / "overrides";
    std::vector<io::ProcessSpec> runs;
    std::string synthesised = "Resources:\n  Other:\n    Type: U\nRules: {R: 1}\n"
                              "Parameters: {BootstrapVersion: {Type: String}, P: {Type: String}}\n";
    std::function<io::ProcessResult(const io::ProcessSpec&)> program =
        [this](const io::ProcessSpec& spec) {
            runs.push_back(spec);
            return io::ProcessResult{.out = spec.arguments.back() == "install" ? "" : synthesised};
        };
};

TEST_F(Override, changes_nothing_without_the_folder) {
    EXPECT_EQ(apply(), body);
}

TEST_F(Override, applies_patches_and_says_so) {
    io::write_file(
        folder / "cfn.patches.yml",
        "- op: add\n  path: /Resources/Cluster/Properties\n  value: {Name: !Ref App}\n"
    );
    io::write_file(folder / "cdk.json", "{}"); // patches come first

    EXPECT_EQ(
        apply(),
        "Description: An environment using AWS Copilot with YAML patches.\n"
        "Resources:\n  Cluster:\n    Type: T\n    Properties:\n      Name: !Ref App\n"
    );
}

TEST_F(Override, names_the_file_of_a_patch_that_does_not_fit) {
    io::write_file(folder / "cfn.patches.yml", "- {op: remove, path: /Resources/None}");
    try {
        (void)apply();
        FAIL() << "was not refused";
    } catch (const Error& error) {
        EXPECT_NE(std::string(error.what()).find("cfn.patches.yml: patch 1"), std::string::npos);
    }
}

TEST_F(Override, runs_a_cdk_program_and_cleans_what_it_made) {
    if (!io::find_program("npm") && !io::find_program("yarn"))
        GTEST_SKIP() << "neither npm nor yarn is installed";
    io::write_file(folder / "cdk.json", "{}");

    EXPECT_EQ(
        apply(),
        "Parameters:\n  P:\n    Type: String\nResources:\n  Other:\n    Type: U\n"
        "Description: CloudFormation template using AWS Copilot and CDK.\n"
    );
    ASSERT_EQ(runs.size(), 2);
    EXPECT_EQ(runs[0].arguments.back(), "install");
    EXPECT_EQ(runs[1].arguments.at(1), "synth");
    EXPECT_EQ(runs[1].environment.at("COPILOT_ENVIRONMENT_NAME"), "test");
    EXPECT_EQ(io::read_file(folder / ".build" / "in.yml"), body);
}

TEST_F(Override, refuses_a_folder_without_either) {
    io::make_directories(folder);
    EXPECT_THROW((void)apply(), Error);

    io::write_file(folder / "README.md", "");
    EXPECT_THROW((void)apply(), Error);
}

} // namespace
} // namespace copilot::deploy
