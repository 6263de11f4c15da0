#include "aws/retry.h"

#include <gtest/gtest.h>

namespace copilot::aws {
namespace {

using std::chrono::milliseconds;

TEST(Retrier, waits_twice_as_long_each_time_and_at_most_twenty_seconds) {
    Retrier retrier({.max_attempts = 10}, [] { return 1.0; });

    EXPECT_EQ(retrier.delay_after(1, FailureKind::transient), milliseconds(1'000));
    EXPECT_EQ(retrier.delay_after(2, FailureKind::transient), milliseconds(2'000));
    EXPECT_EQ(retrier.delay_after(9, FailureKind::transient), milliseconds(20'000));
}

TEST(Retrier, stops_when_many_calls_have_failed_and_goes_on_when_some_succeed) {
    Retrier retrier({.max_attempts = 3}, [] { return 0.0; });

    int allowed = 0;
    while (retrier.delay_after(1, FailureKind::transient))
        ++allowed;
    EXPECT_EQ(allowed, 100);
    retrier.succeeded(2);
    EXPECT_TRUE(retrier.delay_after(1, FailureKind::transient));
    EXPECT_FALSE(retrier.delay_after(1, FailureKind::transient));
}

TEST(Retrier, knows_which_errors_pass) {
    EXPECT_EQ(failure_kind({"Throttling", "", 400}), FailureKind::throttling);
    EXPECT_EQ(failure_kind({"InternalError", "", 500}), FailureKind::transient);
    EXPECT_EQ(failure_kind({"Whatever", "", 503}), FailureKind::transient);
    EXPECT_EQ(failure_kind({"NotImplemented", "", 501}), FailureKind::permanent);
    EXPECT_EQ(failure_kind({"ValidationError", "", 400}), FailureKind::permanent);
}

TEST(RateLimiter, lets_everything_through_until_it_is_throttled) {
    RateLimiter limiter;
    const RateLimiter::Time start{std::chrono::seconds(100)};

    for (int i = 0; i < 50; ++i)
        EXPECT_EQ(limiter.take(start), milliseconds(0));
}

TEST(RateLimiter, slows_down_when_throttled_and_recovers) {
    RateLimiter limiter;
    RateLimiter::Time now{std::chrono::seconds(100)};
    for (int i = 0; i < 40; ++i) {
        now += milliseconds(100);
        (void)limiter.take(now);
        limiter.answered(false, now);
    }
    limiter.answered(true, now);

    for (int i = 0; i < 10; ++i)
        (void)limiter.take(now);
    const auto slow = limiter.take(now);
    for (int i = 0; i < 100; ++i) {
        now += milliseconds(100);
        limiter.answered(false, now);
    }

    EXPECT_GT(slow, milliseconds(500));
    EXPECT_LT(limiter.take(now), slow);
}

} // namespace
} // namespace copilot::aws
