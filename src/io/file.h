// Files and directories, with errors that name the path.

#pragma once

#include "base/error.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::io {

using Path = std::filesystem::path;

/// The whole file; throws SystemError.
[[nodiscard]] std::string read_file(const Path& path);
/// Nothing when there is no such file; throws SystemError for anything else.
[[nodiscard]] std::optional<std::string> read_file_if_exists(const Path& path);

/// Writes to a temporary file beside `path`, syncs and renames: readers see the old content or the
/// new, never a part, and a full disk leaves the old file. Directories above are made, links are
/// followed, and an existing file keeps no more than the permissions it had.
void write_file(const Path& path, std::string_view content, unsigned mode = 0644);
/// The same, but refuses (EEXIST) when `path` is there.
void write_new_file(const Path& path, std::string_view content, unsigned mode = 0644);

void make_directories(const Path& path, unsigned mode = 0755);
/// Names (not paths) of what is in `directory`, sorted; empty when it does not exist.
[[nodiscard]] std::vector<std::string> list_directory(const Path& directory);

/// A directory of its own under $TMPDIR, removed with everything in it at the end of its life.
class TemporaryDirectory {
public:
    explicit TemporaryDirectory(std::string_view prefix = "copilot");
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
    ~TemporaryDirectory();

    [[nodiscard]] const Path& path() const { return path_; }

private:
    Path path_;
};

/// An exclusive lock on a file, held until the end of its life or of the process.
class FileLock {
public:
    /// Nothing when another process holds it.
    [[nodiscard]] static std::optional<FileLock> try_lock(const Path& path);
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&&) = delete;
    ~FileLock();

private:
    explicit FileLock(int fd) : fd_(fd) {}

    int fd_;
};

} // namespace copilot::io
