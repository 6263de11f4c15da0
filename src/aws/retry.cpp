#include "aws/retry.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace copilot::aws {
namespace {

constexpr int full_budget = 500;
constexpr int retry_cost = 5;
constexpr int timeout_cost = 10;
constexpr std::chrono::milliseconds longest_delay{20'000};

constexpr std::array<std::string_view, 14> throttling_codes{
    "BandwidthLimitExceeded",
    "EC2ThrottledException",
    "LimitExceededException",
    "PriorRequestNotComplete",
    "ProvisionedThroughputExceededException",
    "RequestLimitExceeded",
    "RequestThrottled",
    "RequestThrottledException",
    "SlowDown",
    "ThrottledException",
    "Throttling",
    "ThrottlingException",
    "TooManyRequestsException",
    "TransactionInProgressException",
};

constexpr std::array<std::string_view, 4> transient_codes{
    "RequestTimeout", "RequestTimeoutException", "InternalError", "IDPCommunicationError"
};

constexpr std::array<std::string_view, 3> clock_codes{
    "RequestExpired", "RequestTimeTooSkewed", "RequestInTheFuture"
};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& codes, std::string_view code) {
    return std::ranges::find(codes, code) != codes.end();
}

} // namespace

FailureKind failure_kind(const ServiceError& error) {
    if (contains(throttling_codes, error.code()))
        return FailureKind::throttling;
    const auto status = error.status();
    const bool server_failed = status == 500 || status == 502 || status == 503 || status == 504;
    if (server_failed || contains(transient_codes, error.code()))
        return FailureKind::transient;
    return FailureKind::permanent;
}

bool says_clock_is_wrong(const ServiceError& error) {
    return contains(clock_codes, error.code()) || error.message().starts_with("Signature expired")
           || error.message().starts_with("Signature not yet current");
}

// Adaptive mode. ----------------------------------------------------------------------------------

namespace {

constexpr double slow_down = 0.7;
constexpr double grow = 0.4;
constexpr double smooth = 0.8;
constexpr double slowest = 0.5;

double seconds(RateLimiter::Time time) {
    return RateLimiter::Seconds(time.time_since_epoch()).count();
}

} // namespace

std::chrono::milliseconds RateLimiter::take(Time now) {
    const std::lock_guard lock(mutex_);
    if (!enabled_)
        return std::chrono::milliseconds(0);
    refill(now);
    tokens_ -= 1;
    if (tokens_ >= 0)
        return std::chrono::milliseconds(0);
    return std::chrono::ceil<std::chrono::milliseconds>(Seconds(-tokens_ / rate_));
}

void RateLimiter::answered(bool throttled, Time now) {
    const std::lock_guard lock(mutex_);
    measure(now);
    if (throttled) {
        const auto used = enabled_ ? std::min(measured_rate_, rate_) : measured_rate_;
        last_maximum_ = used;
        throttled_ = now;
        enabled_ = true;
        set_rate(used * slow_down, now);
    } else if (enabled_) {
        set_rate(grown(now), now);
    }
}

/// How the rate comes back: steeply, slower near the last rate that was too much, steeply again.
double RateLimiter::grown(Time now) const {
    const auto since = Seconds(now - throttled_).count();
    const auto window = std::cbrt(last_maximum_ * (1 - slow_down) / grow);
    return grow * std::pow(since - window, 3) + last_maximum_;
}

void RateLimiter::set_rate(double rate, Time now) {
    refill(now);
    rate_ = std::max(std::min(rate, 2 * measured_rate_), slowest);
    capacity_ = std::max(rate_, 1.0);
    tokens_ = std::min(tokens_, capacity_);
}

void RateLimiter::refill(Time now) {
    if (refilled_ != Time{})
        tokens_ = std::min(capacity_, tokens_ + Seconds(now - refilled_).count() * rate_);
    refilled_ = now;
}

/// Calls a second, in halves of seconds, smoothed.
void RateLimiter::measure(Time now) {
    const auto bucket = std::floor(seconds(now) * 2) / 2;
    measured_calls_ += 1;
    if (measured_bucket_ == 0)
        measured_bucket_ = bucket;
    if (bucket <= measured_bucket_)
        return;
    const auto current = measured_calls_ / (bucket - measured_bucket_);
    measured_rate_ = current * smooth + measured_rate_ * (1 - smooth);
    measured_calls_ = 0;
    measured_bucket_ = bucket;
}

// The budget. -------------------------------------------------------------------------------------

Retrier::Retrier(RetryOptions options, std::function<double()> random)
    : options_(options), random_(std::move(random)) {}

std::optional<std::chrono::milliseconds> Retrier::delay_after(int attempt, FailureKind failure) {
    if (failure == FailureKind::permanent || attempt >= options_.max_attempts)
        return std::nullopt;
    const std::lock_guard lock(mutex_);
    const auto cost = failure == FailureKind::timeout ? timeout_cost : retry_cost;
    if (budget_ < cost)
        return std::nullopt;
    budget_ -= cost;
    const auto ceiling = std::min(std::ldexp(1000.0, attempt - 1), double(longest_delay.count()));
    return std::chrono::milliseconds(static_cast<std::int64_t>(random_() * ceiling));
}

void Retrier::succeeded(int attempts) {
    const std::lock_guard lock(mutex_);
    budget_ = std::min(full_budget, budget_ + (attempts > 1 ? retry_cost : 1));
}

std::chrono::milliseconds Retrier::delay_before() {
    if (options_.mode != RetryMode::adaptive)
        return std::chrono::milliseconds(0);
    return limiter_.take(std::chrono::steady_clock::now());
}

void Retrier::answered(bool throttled) {
    if (options_.mode == RetryMode::adaptive)
        limiter_.answered(throttled, std::chrono::steady_clock::now());
}

} // namespace copilot::aws
