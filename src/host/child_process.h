// A program that lives beside this process until it is told to go, and whose output is read as it
// comes.

#pragma once

#include "io/file.h"

#include <sys/types.h>

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace copilot::host {

struct ChildSpec {
    std::vector<std::string> arguments; ///< The program first, by its path.
    io::Path working_directory;
    std::map<std::string, std::string> environment{}; ///< All of it: nothing is inherited.
    /// Called with pieces of standard output and error, from a thread of the child's.
    std::function<void(std::string_view)> on_output{};
    /// Called once it has ended, from the same thread.
    std::function<void()> on_exit{};
};

class ChildProcess {
public:
    /// Starts it in a process group of its own. Throws SystemError.
    explicit ChildProcess(ChildSpec spec);
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;
    /// Kills it and everything it has started, and waits for its last output.
    ~ChildProcess();

    /// Sends SIGKILL to its process group. May be called twice.
    void kill();

    /// Nothing while it runs; else its exit code, or 128 + the signal that ended it.
    [[nodiscard]] std::optional<int> exit_code() const;

private:
    void read_output();
    void reap();

    ChildSpec spec_;
    pid_t pid_ = 0;
    int output_ = -1;
    int exit_ = -1; ///< A pidfd.
    mutable std::mutex mutex_;
    std::optional<int> exit_code_;
    std::thread reader_;
};

} // namespace copilot::host
