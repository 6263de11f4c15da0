#include "workspace/workspace.h"

#include <gtest/gtest.h>

namespace copilot::workspace {
namespace {

class WorkspaceTest : public ::testing::Test {
protected:
    void write(const std::string& path, const std::string& text) const {
        io::write_file(directory.path() / path, text);
    }

    [[nodiscard]] const io::Path& root() const { return directory.path(); }

    io::TemporaryDirectory directory;
};

TEST_F(WorkspaceTest, is_found_from_four_directories_below) {
    write("copilot/.workspace", "application: shop\n");
    io::make_directories(root() / "a/b/c/d/e");

    EXPECT_EQ(Workspace::open(root() / "a/b/c/d").app(), "shop");
    EXPECT_EQ(Workspace::open(root() / "copilot").root(), root());
    EXPECT_THROW((void)Workspace::open(root() / "a/b/c/d/e"), NoWorkspace);
}

TEST_F(WorkspaceTest, says_that_a_folder_belongs_to_no_application) {
    io::make_directories(root() / "copilot/environments");

    EXPECT_THROW((void)Workspace::open(root()), NoWorkspace);
    EXPECT_FALSE(Workspace::find(root()).has_value());
}

TEST_F(WorkspaceTest, is_no_folder_that_is_merely_called_copilot) {
    const auto clone = root() / "copilot";
    write("copilot/src/main.cpp", "");

    EXPECT_EQ(Workspace::create(clone, "shop").root(), clone);
    EXPECT_EQ(Workspace::create(clone / "src", "shop").root(), clone);
    EXPECT_FALSE(Workspace::find(root()).has_value());
}

TEST_F(WorkspaceTest, is_made_once_and_kept) {
    EXPECT_EQ(Workspace::create(root(), "shop").app(), "shop");
    EXPECT_EQ(Workspace::create(root(), "shop").app(), "shop");
    EXPECT_EQ(io::read_file(root() / "copilot/.workspace"), "application: shop\n");
}

TEST_F(WorkspaceTest, refuses_another_application) {
    (void)Workspace::create(root(), "shop");

    try {
        (void)Workspace::create(root(), "blog");
        FAIL() << "expected an Error";
    } catch (const Error& error) {
        EXPECT_STREQ(error.what(), "this workspace belongs to application shop, not blog");
        EXPECT_EQ(error.hint(), "delete copilot/.workspace to give it to blog");
    }
}

TEST_F(WorkspaceTest, lists_what_has_a_manifest) {
    const auto workspace = Workspace::create(root(), "shop");
    write("copilot/web/manifest.yml", "name: web\ntype: Load Balanced Web Service\n");
    write("copilot/api/manifest.yml", "name: api\ntype: Backend Service\n");
    write("copilot/environments/test/manifest.yml", "name: test\ntype: Environment\n");

    EXPECT_EQ(
        workspace.workloads(),
        (std::vector<LocalWorkload>{
            {"api", "Backend Service"}, {"web", "Load Balanced Web Service"}
        })
    );
    EXPECT_EQ(workspace.environments(), std::vector<std::string>{"test"});
}

TEST_F(WorkspaceTest, refuses_a_manifest_of_another_name) {
    const auto workspace = Workspace::create(root(), "shop");
    write("copilot/web/manifest.yml", "name: wbe\n");

    EXPECT_THROW((void)workspace.workloads(), Error);
}

TEST_F(WorkspaceTest, never_overwrites_a_manifest) {
    const auto workspace = Workspace::create(root(), "shop");

    EXPECT_TRUE(workspace.write_workload_manifest("api", "name: api\n").created);
    EXPECT_FALSE(workspace.write_workload_manifest("api", "name: other\n").created);
    EXPECT_EQ(workspace.workload_manifest("api").text, "name: api\n");
}

TEST_F(WorkspaceTest, is_forgotten_but_for_its_manifests) {
    const auto workspace = Workspace::create(root(), "shop");
    (void)workspace.write_workload_manifest("api", "name: api\n");

    workspace.forget("shop");

    EXPECT_FALSE(Workspace::find(root()).has_value());
    EXPECT_TRUE(workspace.has_workload_manifest("api"));
}

} // namespace
} // namespace copilot::workspace
