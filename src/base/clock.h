#pragma once

#include "base/interface.h"
#include "base/timestamp.h"

namespace copilot {

/// What time it is. Abstract so that tests can say.
class Clock : public Interface {
public:
    [[nodiscard]] virtual Timestamp now() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override {
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }
};

} // namespace copilot
