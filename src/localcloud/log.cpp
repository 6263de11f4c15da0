#include "localcloud/log.h"

#include "base/format.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

namespace copilot::localcloud {

namespace {

io::Path old_file(const io::Path& path, int number) {
    return path.string() + "." + std::to_string(number);
}

} // namespace

Log::Log(io::Path path, const Clock& clock) : Log(std::move(path), clock, Limits{}) {}

Log::Log(io::Path path, const Clock& clock, Limits limits)
    : path_(std::move(path)), clock_(clock), limits_(limits) {
    io::make_directories(path_.parent_path(), 0700);
    open();
}

Log::~Log() {
    ::close(fd_);
}

void Log::open() {
    fd_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (fd_ < 0)
        throw SystemError("open " + path_.string(), errno);
    struct stat status{};
    size_ = ::fstat(fd_, &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

void Log::rotate() {
    ::close(fd_);
    std::error_code ignored;
    for (int i = limits_.old_files; i > 1; --i)
        std::filesystem::rename(old_file(path_, i - 1), old_file(path_, i), ignored);
    std::filesystem::rename(path_, old_file(path_, 1), ignored);
    open();
}

void Log::line(std::string_view text) {
    auto whole = format("{} {}\n", to_iso8601(clock_.now()), text);
    std::ranges::replace(whole.begin(), whole.end() - 1, '\n', ' ');
    const std::lock_guard lock(mutex_);
    if (size_ + whole.size() > limits_.bytes && size_ > 0)
        rotate();
    if (::write(fd_, whole.data(), whole.size()) > 0)
        size_ += whole.size();
}

} // namespace copilot::localcloud
