// A request to stop, made by Ctrl-C and noticed by whoever waits.

#pragma once

#include "base/error.h"

#include <chrono>

namespace copilot::io {

/// What a wait that was interrupted ends with; the process exits with 130.
class Cancelled : public Error {
public:
    Cancelled() : Error("interrupted") {}
};

/// Set once, for all who share it. `request` may be called in a signal handler and from any thread.
class Cancellation {
public:
    /// Throws SystemError when the process has no descriptor left.
    Cancellation();
    Cancellation(const Cancellation&) = delete;
    Cancellation& operator=(const Cancellation&) = delete;
    ~Cancellation();

    void request() noexcept;
    [[nodiscard]] bool requested() const noexcept;

    /// Sleeps; throws Cancelled as soon as there is a request.
    void sleep(std::chrono::milliseconds duration) const;
    /// Sleeps; throws Cancelled when a request comes meanwhile. One that came before is no reason:
    /// who takes back what was begun has to wait as well.
    void pause(std::chrono::milliseconds duration) const;
    /// Throws Cancelled when there is a request.
    void check() const;

private:
    int event_;
};

} // namespace copilot::io
