#include "io/cancellation.h"

#include <gtest/gtest.h>

#include <thread>

namespace copilot::io {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;

TEST(Cancellation, ends_a_sleep_that_has_not_begun) {
    Cancellation cancellation;
    cancellation.request();

    EXPECT_TRUE(cancellation.requested());
    EXPECT_THROW(cancellation.sleep(hours(1)), Cancelled);
    EXPECT_THROW(cancellation.check(), Cancelled);
}

TEST(Cancellation, ends_a_pause_that_another_thread_is_in) {
    Cancellation cancellation;
    std::thread other([&] { cancellation.request(); });

    // Wherever the request finds this thread, a sleep behind the pause ends at once.
    EXPECT_THROW(
        {
            cancellation.pause(milliseconds(0));
            cancellation.sleep(hours(1));
        },
        Cancelled
    );
    other.join();
}

TEST(Cancellation, lets_those_pause_who_knew_of_it_before) {
    Cancellation cancellation;
    cancellation.request();

    EXPECT_NO_THROW(cancellation.pause(milliseconds(1)));
}

} // namespace
} // namespace copilot::io
