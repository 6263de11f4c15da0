// Tells when something in a directory changes: inotify on a thread of its own.
// https://man7.org/linux/man-pages/man7/inotify.7.html

#pragma once

#include "io/file.h"

#include <functional>
#include <thread>

namespace copilot::host {

class DirectoryWatch {
public:
    enum class Until { entries_change, files_grow };

    /// Makes the directory when it is not there. Calls `on_change` from the watch's thread; changes
    /// that come close together are one call.
    DirectoryWatch(const io::Path& directory, Until what, std::function<void()> on_change);
    DirectoryWatch(const DirectoryWatch&) = delete;
    DirectoryWatch& operator=(const DirectoryWatch&) = delete;
    /// Waits for a running `on_change`.
    ~DirectoryWatch();

private:
    void run();

    std::function<void()> on_change_;
    int inotify_ = -1;
    int leave_ = -1;
    std::thread thread_;
};

} // namespace copilot::host
