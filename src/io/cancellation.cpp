// An eventfd: written to once and never read, so every wait on it, present and future, ends.

#include "io/cancellation.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <thread>

namespace copilot::io {
namespace {

bool readable_within(int fd, std::chrono::milliseconds duration) {
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + duration;
    while (true) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()).count();
        pollfd wanted{.fd = fd, .events = POLLIN, .revents = 0};
        const auto timeout = static_cast<int>(std::clamp<std::int64_t>(left, 0, 1'000'000));
        const auto ready = ::poll(&wanted, 1, timeout);
        if (ready > 0)
            return true;
        if (ready == 0 && left <= timeout)
            return false;
        if (ready < 0 && errno != EINTR)
            throw SystemError("wait", errno);
    }
}

} // namespace

Cancellation::Cancellation() : event_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (event_ < 0)
        throw SystemError("eventfd", errno);
}

Cancellation::~Cancellation() {
    ::close(event_);
}

void Cancellation::request() noexcept {
    const std::uint64_t one = 1;
    const auto saved = errno;
    [[maybe_unused]] const auto written = ::write(event_, &one, sizeof one);
    errno = saved;
}

bool Cancellation::requested() const noexcept {
    pollfd wanted{.fd = event_, .events = POLLIN, .revents = 0};
    return ::poll(&wanted, 1, 0) > 0;
}

void Cancellation::sleep(std::chrono::milliseconds duration) const {
    if (readable_within(event_, duration))
        throw Cancelled();
}

void Cancellation::pause(std::chrono::milliseconds duration) const {
    if (requested())
        std::this_thread::sleep_for(duration);
    else
        sleep(duration);
}

void Cancellation::check() const {
    if (requested())
        throw Cancelled();
}

} // namespace copilot::io
