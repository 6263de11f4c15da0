#include "localcloud/controller_loop.h"

#include "base/format.h"

#include <algorithm>

namespace copilot::localcloud {

namespace {

constexpr std::chrono::milliseconds first_delay{100};
constexpr std::chrono::milliseconds longest_delay{30'000};

} // namespace

ControllerLoop::ControllerLoop(std::string name, Make make, Log& log)
    : name_(std::move(name)), make_(std::move(make)), log_(log), thread_([this] { run(); }) {}

ControllerLoop::~ControllerLoop() {
    stop();
}

void ControllerLoop::wake() {
    {
        const std::lock_guard lock(mutex_);
        woken_ = true;
    }
    changed_.notify_all();
}

void ControllerLoop::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable())
        thread_.join();
}

void ControllerLoop::run() {
    while (wait(step())) {
    }
    if (controller_)
        controller_->release();
}

std::chrono::milliseconds ControllerLoop::step() {
    {
        const std::lock_guard lock(mutex_);
        woken_ = false;
    }
    try {
        if (!controller_)
            controller_ = make_();
        const auto again = controller_->reconcile();
        if (failures_ > 0)
            log_.line(format("controller {}: works again", name_));
        failures_ = 0;
        last_failure_.clear();
        return again;
    } catch (const std::exception& error) {
        return note_failure(error.what());
    }
}

std::chrono::milliseconds ControllerLoop::note_failure(const std::string& reason) {
    if (reason != last_failure_)
        log_.line(format("controller {}: {}", name_, reason));
    last_failure_ = reason;
    const auto delay = first_delay * (1 << std::min(failures_++, 12));
    return std::min(longest_delay, delay);
}

/// Until it is time or there is a reason; false when it is time to end.
bool ControllerLoop::wait(std::chrono::milliseconds delay) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, delay, [this] { return woken_ || stopping_; });
    return !stopping_;
}

} // namespace copilot::localcloud
