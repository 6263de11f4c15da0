// Runs the engine's work one piece at a time, in the order it is due, on a clock that only it
// moves.

#pragma once

#include "fakes/fake_clock.h"
#include "localcloud/engine/scheduler.h"

#include <cstddef>
#include <map>

namespace copilot::fakes {

class ManualScheduler final : public localcloud::engine::Scheduler {
public:
    explicit ManualScheduler(FakeClock& clock) : clock_(clock) {}

    void after(std::chrono::milliseconds delay, std::function<void()> work) override {
        work_.emplace(clock_.now() + delay, std::move(work));
    }

    /// Runs what is due first, advancing the clock to it; whether there was anything.
    bool run_one() {
        if (work_.empty())
            return false;
        const auto first = work_.begin();
        if (first->first > clock_.now())
            clock_.advance(first->first - clock_.now());
        const auto work = std::move(first->second);
        work_.erase(first);
        work();
        return true;
    }

    /// Runs until there is nothing left, or `limit` pieces have run; how many did.
    std::size_t run_all(std::size_t limit = 10'000) {
        std::size_t count = 0;
        while (count < limit && run_one())
            ++count;
        return count;
    }

    /// The process is gone, and with it what it meant to do.
    void forget() { work_.clear(); }

private:
    FakeClock& clock_;
    std::multimap<Timestamp, std::function<void()>> work_;
};

} // namespace copilot::fakes
