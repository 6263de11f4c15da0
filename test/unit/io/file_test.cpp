#include "io/file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <thread>

namespace copilot::io {
namespace {

unsigned mode_of(const Path& path) {
    struct stat status{};
    EXPECT_EQ(::stat(path.c_str(), &status), 0);
    return status.st_mode & 0777U;
}

class File : public testing::Test {
protected:
    TemporaryDirectory directory_;
    Path path_ = directory_.path() / "a" / "b" / "file";
};

TEST_F(File, reads_back_what_was_written_and_makes_directories) {
    const std::string content("x\0y\n", 4);

    write_file(path_, content);

    EXPECT_EQ(read_file(path_), content);
    EXPECT_EQ(mode_of(path_), 0644U);
}

TEST_F(File, is_absent_or_fails_with_its_path) {
    EXPECT_EQ(read_file_if_exists(path_), std::nullopt);
    try {
        (void)read_file(path_);
        FAIL() << "read a file that is not there";
    } catch (const SystemError& error) {
        EXPECT_EQ(error.error_number(), ENOENT);
        EXPECT_NE(std::string(error.what()).find(path_.string()), std::string::npos);
    }
}

TEST_F(File, is_never_seen_half_written) {
    const std::string old_content(300'000, 'a');
    const std::string new_content(300'000, 'b');
    write_file(path_, old_content);

    std::jthread writer([&] {
        for (int i = 0; i < 20; ++i)
            write_file(path_, i % 2 == 0 ? new_content : old_content);
    });

    for (int i = 0; i < 200; ++i) {
        const auto seen = read_file(path_);
        ASSERT_TRUE(seen == old_content || seen == new_content);
    }
}

TEST_F(File, leaves_nothing_beside_itself_and_the_old_content_when_a_write_fails) {
    make_directories(path_ / "in the way");

    EXPECT_THROW(write_file(path_, "new"), SystemError);

    EXPECT_EQ(list_directory(path_.parent_path()), std::vector<std::string>{"file"});
    EXPECT_TRUE(std::filesystem::is_directory(path_ / "in the way"));
}

TEST_F(File, stays_private_when_it_was_private) {
    write_file(path_, "secret", 0600);

    write_file(path_, "another");

    EXPECT_EQ(mode_of(path_), 0600U);
}

TEST_F(File, stays_a_link_when_it_was_one) {
    write_file(path_, "old");
    const auto link = directory_.path() / "link";
    std::filesystem::create_symlink(path_, link);

    write_file(link, "new");

    EXPECT_TRUE(std::filesystem::is_symlink(link));
    EXPECT_EQ(read_file(path_), "new");
}

TEST_F(File, is_not_replaced_when_it_should_be_new) {
    write_new_file(path_, "first", 0600);

    EXPECT_THROW(write_new_file(path_, "second"), SystemError);

    EXPECT_EQ(read_file(path_), "first");
    EXPECT_EQ(mode_of(path_), 0600U);
    EXPECT_EQ(list_directory(path_.parent_path()).size(), 1U);
}

TEST_F(File, is_locked_by_one_holder_at_a_time) {
    auto held = FileLock::try_lock(path_);
    ASSERT_TRUE(held);
    EXPECT_FALSE(FileLock::try_lock(path_));

    held.reset();

    EXPECT_TRUE(FileLock::try_lock(path_));
}

TEST(Directory, lists_names_in_order_and_nothing_when_it_is_not_there) {
    const TemporaryDirectory directory;
    for (const auto* name : {"b", "a", "c"})
        write_file(directory.path() / name, "");

    EXPECT_EQ(list_directory(directory.path()), (std::vector<std::string>{"a", "b", "c"}));
    EXPECT_TRUE(list_directory(directory.path() / "absent").empty());
}

TEST(Directory, is_removed_when_it_is_temporary) {
    Path path;
    {
        const TemporaryDirectory directory;
        path = directory.path();
        write_file(path / "deep" / "file", "x");
        EXPECT_EQ(mode_of(path), 0700U);
    }

    EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(KernelFile, reads_what_the_kernel_gives_to_one_read_only) {
    const auto largest = std::stol(read_file("/proc/sys/kernel/pid_max"));

    EXPECT_GE(largest, 301); // the least that the kernel takes
}

} // namespace
} // namespace copilot::io
