// The daemon's log: one line for each request and for each thing that went wrong.

#pragma once

#include "base/clock.h"
#include "io/file.h"

#include <cstdint>
#include <mutex>
#include <string_view>

namespace copilot::localcloud {

/// Appends to a file, and begins a new one when it is full: "daemon.log", "daemon.log.1", ... Safe
/// to share between threads.
class Log {
public:
    struct Limits {
        std::uint64_t bytes = 10UL * 1024 * 1024;
        int old_files = 3;
    };

    /// The directories above are made. Throws SystemError.
    Log(io::Path path, const Clock& clock);
    Log(io::Path path, const Clock& clock, Limits limits);
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;
    ~Log();

    /// Writes the time, `text` and a newline. What is in it must be no secret. A full disk loses
    /// lines, and nothing else.
    void line(std::string_view text);

private:
    void open();
    void rotate();

    io::Path path_;
    const Clock& clock_;
    Limits limits_;
    std::mutex mutex_;
    int fd_ = -1;
    std::uint64_t size_ = 0;
};

} // namespace copilot::localcloud
