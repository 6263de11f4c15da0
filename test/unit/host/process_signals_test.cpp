#include "host/process_signals.h"

#include <gtest/gtest.h>

#include <csignal>

namespace copilot::host {
namespace {

TEST(ProcessSignals, are_minded_when_they_are_caught) {
    EXPECT_TRUE(minds_signal("SigBlk:\t0000000000000000\nSigCgt:\t0000000000004000\n", SIGTERM));
    EXPECT_FALSE(minds_signal("SigBlk:\t0000000000000000\nSigCgt:\t0000000000000002\n", SIGTERM));
}

TEST(ProcessSignals, are_minded_when_they_are_held_back) {
    EXPECT_TRUE(minds_signal("SigBlk:\t0000000000004000\nSigCgt:\t0000000000000000\n", SIGTERM));
}

TEST(ProcessSignals, are_taken_for_minded_when_the_process_cannot_be_seen) {
    EXPECT_TRUE(process_minds_signal(-1, SIGTERM));
}

} // namespace
} // namespace copilot::host
