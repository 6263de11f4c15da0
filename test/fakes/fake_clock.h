// A clock that stands until it is told to go on.

#pragma once

#include "base/clock.h"

namespace copilot::fakes {

class FakeClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override { return now_; }

    void advance(std::chrono::milliseconds by) { now_ += by; }

private:
    Timestamp now_ = *parse_timestamp("2026-11-30T21:39:30Z");
};

} // namespace copilot::fakes
