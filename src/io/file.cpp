// Files and directories on POSIX calls: std::filesystem cannot sync, set a mode at creation or say
// which path failed and why.

#include "io/file.h"

#include "base/format.h"
#include "codec/base64.h"
#include "io/crypto.h"
#include "io/file_descriptor.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>

namespace copilot::io {
namespace {

[[noreturn]] void fail(std::string_view doing, const Path& path, int error_number = errno) {
    throw SystemError(format("{} {}", doing, path.string()), error_number);
}

std::string read_all(const FileDescriptor& file, const Path& path) {
    struct stat status{};
    if (::fstat(file.get(), &status) != 0)
        fail("read", path);
    // Files of /proc/sys say that they are empty, and give their content to the first read only.
    constexpr off_t least = 4096;
    std::string content(static_cast<std::size_t>(std::max(status.st_size, least)) + 1, '\0');
    std::size_t size = 0;
    while (true) {
        if (size == content.size())
            content.resize(2 * size);
        const auto count = ::read(file.get(), content.data() + size, content.size() - size);
        if (count < 0 && errno != EINTR)
            fail("read", path);
        if (count == 0)
            break;
        size += count < 0 ? 0 : static_cast<std::size_t>(count);
    }
    content.resize(size);
    return content;
}

void write_all(const FileDescriptor& file, std::string_view content, const Path& path) {
    while (!content.empty()) {
        const auto count = ::write(file.get(), content.data(), content.size());
        if (count < 0 && errno != EINTR)
            fail("write", path);
        content.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
    }
}

/// A complete, synced file beside its target, removed again unless it is put in place.
class TemporaryFile {
public:
    TemporaryFile(const Path& target, std::string_view content, unsigned mode)
        : target_(target), path_(target.parent_path() / temporary_name(target)) {
        FileDescriptor file(::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
        if (!file.is_open())
            fail("write", target_);
        exists_ = true;
        write_all(file, content, target_);
        if (::fsync(file.get()) != 0)
            fail("write", target_);
    }

    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    ~TemporaryFile() {
        if (exists_)
            ::unlink(path_.c_str());
    }

    void replace_target() {
        if (::rename(path_.c_str(), target_.c_str()) != 0)
            fail("write", target_);
        exists_ = false;
        sync_directory();
    }

    void become_target() {
        if (::link(path_.c_str(), target_.c_str()) != 0)
            fail("write", target_);
        sync_directory();
    }

private:
    static std::string temporary_name(const Path& target) {
        return format(".{}.{}", target.filename().string(), codec::to_hex(random_bytes(6)));
    }

    void sync_directory() const {
        const auto parent = target_.has_parent_path() ? target_.parent_path() : Path(".");
        const FileDescriptor directory(::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (directory.is_open())
            ::fsync(directory.get());
    }

    Path target_;
    Path path_;
    bool exists_ = false;
};

/// Where a write to `path` goes: a link stays a link to what is written.
Path behind_links(const Path& path) {
    std::error_code ignored;
    if (!std::filesystem::is_symlink(path, ignored))
        return path;
    const auto target = std::filesystem::weakly_canonical(path, ignored);
    return ignored ? path : target;
}

/// A file that its owner has closed to others does not open again by being written.
unsigned mode_for(const Path& path, unsigned mode) {
    struct stat status{};
    return ::stat(path.c_str(), &status) == 0 ? mode & status.st_mode & 0777U : mode;
}

void make_parents(const Path& path) {
    if (path.has_parent_path())
        make_directories(path.parent_path());
}

} // namespace

std::string read_file(const Path& path) {
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.is_open())
        fail("read", path);
    return read_all(file, path);
}

std::optional<std::string> read_file_if_exists(const Path& path) {
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.is_open() && errno == ENOENT)
        return std::nullopt;
    if (!file.is_open())
        fail("read", path);
    return read_all(file, path);
}

void write_file(const Path& path, std::string_view content, unsigned mode) {
    const auto target = behind_links(path);
    make_parents(target);
    TemporaryFile(target, content, mode_for(target, mode)).replace_target();
}

void write_new_file(const Path& path, std::string_view content, unsigned mode) {
    make_parents(path);
    TemporaryFile(path, content, mode).become_target();
}

void make_directories(const Path& path, unsigned mode) {
    if (path.empty() || ::mkdir(path.c_str(), mode) == 0)
        return;
    if (errno == ENOENT && path.has_parent_path() && path.parent_path() != path) {
        make_directories(path.parent_path(), mode);
        if (::mkdir(path.c_str(), mode) == 0)
            return;
    }
    const auto error_number = errno;
    std::error_code ignored;
    if (!std::filesystem::is_directory(path, ignored))
        fail("make directory", path, error_number);
}

std::vector<std::string> list_directory(const Path& directory) {
    std::vector<std::string> names;
    std::error_code error;
    for (auto entry = std::filesystem::directory_iterator(directory, error);
         !error && entry != std::filesystem::directory_iterator{};
         entry.increment(error))
        names.push_back(entry->path().filename().string());
    if (error && error != std::errc::no_such_file_or_directory)
        fail("list", directory, error.value());
    std::ranges::sort(names);
    return names;
}

TemporaryDirectory::TemporaryDirectory(std::string_view prefix) {
    std::error_code error;
    const auto parent = std::filesystem::temp_directory_path(error);
    auto pattern = (error ? Path("/tmp") : parent) / format("{}-XXXXXX", prefix);
    auto name = pattern.string();
    if (::mkdtemp(name.data()) == nullptr)
        fail("make temporary directory", pattern);
    path_ = name;
}

TemporaryDirectory::~TemporaryDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::optional<FileLock> FileLock::try_lock(const Path& path) {
    make_parents(path);
    FileDescriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!file.is_open())
        fail("lock", path);
    if (::flock(file.get(), LOCK_EX | LOCK_NB) == 0)
        return FileLock(file.release());
    if (errno == EWOULDBLOCK)
        return std::nullopt;
    fail("lock", path);
}

FileLock::FileLock(FileLock&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}

FileLock::~FileLock() {
    if (fd_ >= 0)
        ::close(fd_);
}

} // namespace copilot::io
