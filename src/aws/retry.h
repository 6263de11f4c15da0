// When a failed call is tried again, and after how long.
// https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html

#pragma once

#include "aws/service_error.h"

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>

namespace copilot::aws {

enum class RetryMode { standard, adaptive };

struct RetryOptions {
    RetryMode mode = RetryMode::standard;
    int max_attempts = 3;
};

enum class FailureKind {
    permanent,  ///< Would fail again.
    transient,  ///< The server had a bad moment.
    throttling, ///< Too many calls.
    timeout,    ///< No answer came.
};

[[nodiscard]] FailureKind failure_kind(const ServiceError& error);

/// Whether the error says that the two clocks disagree.
[[nodiscard]] bool says_clock_is_wrong(const ServiceError& error);

/// Adaptive mode: how fast calls may go out, learnt from throttling as CUBIC does for packets. One
/// for all calls of a session. Safe to share between threads.
class RateLimiter {
public:
    using Time = std::chrono::steady_clock::time_point;
    using Seconds = std::chrono::duration<double>;

    /// Takes a place in the queue; how long to wait before sending.
    [[nodiscard]] std::chrono::milliseconds take(Time now);
    void answered(bool throttled, Time now);

private:
    void refill(Time now);
    void measure(Time now);
    void set_rate(double rate, Time now);
    [[nodiscard]] double grown(Time now) const;

    std::mutex mutex_;
    bool enabled_ = false;
    double rate_ = 0;
    double tokens_ = 0;
    double capacity_ = 0;
    Time refilled_{};
    double last_maximum_ = 0;
    Time throttled_{};
    double measured_rate_ = 0;
    double measured_calls_ = 0;
    double measured_bucket_ = 0;
};

/// Decides for all calls of a session, so that a broken service is not hammered by many of them: a
/// budget that failures use up and successes fill. Safe to share between threads.
class Retrier {
public:
    /// `random` gives numbers from 0 to 1.
    Retrier(RetryOptions options, std::function<double()> random);

    [[nodiscard]] const RetryOptions& options() const { return options_; }

    /// How long to wait before the attempt after number `attempt`; nothing when that was the last.
    [[nodiscard]] std::optional<std::chrono::milliseconds>
    delay_after(int attempt, FailureKind failure);
    /// An answer came, after this many attempts.
    void succeeded(int attempts);

    /// Adaptive mode: how long to wait before the next call.
    [[nodiscard]] std::chrono::milliseconds delay_before();
    void answered(bool throttled);

private:
    RetryOptions options_;
    std::function<double()> random_;
    RateLimiter limiter_;
    std::mutex mutex_;
    int budget_ = 500;
};

} // namespace copilot::aws
