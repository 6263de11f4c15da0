// One inotify descriptor and one eventfd that ends the wait.

#include "host/directory_watch.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace copilot::host {

DirectoryWatch::DirectoryWatch(
    const io::Path& directory, Until what, std::function<void()> on_change
)
    : on_change_(std::move(on_change)) {
    io::make_directories(directory, 0700);
    inotify_ = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    leave_ = eventfd(0, EFD_CLOEXEC);
    if (inotify_ < 0 || leave_ < 0)
        throw SystemError("watch " + directory.string(), errno);
    const std::uint32_t events = what == Until::entries_change
                                     ? IN_CREATE | IN_MOVED_TO | IN_DELETE | IN_CLOSE_WRITE
                                     : IN_MODIFY | IN_CREATE | IN_MOVED_TO;
    if (inotify_add_watch(inotify_, directory.c_str(), events) < 0)
        throw SystemError("watch " + directory.string(), errno);
    thread_ = std::thread([this] { run(); });
}

DirectoryWatch::~DirectoryWatch() {
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = write(leave_, &one, sizeof one);
    thread_.join();
    close(inotify_);
    close(leave_);
}

void DirectoryWatch::run() {
    std::array<char, 4096> events{};
    while (true) {
        std::array<pollfd, 2> waiting{{{inotify_, POLLIN, 0}, {leave_, POLLIN, 0}}};
        if (poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR)
            return;
        if (waiting[1].revents != 0)
            return;
        bool changed = false;
        while (read(inotify_, events.data(), events.size()) > 0)
            changed = true;
        if (changed)
            on_change_();
    }
}

} // namespace copilot::host
