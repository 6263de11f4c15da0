#include "io/file.h"
#include "io/process.h"

#include <gtest/gtest.h>

#include <csignal>

namespace copilot::io {
namespace {

using namespace std::chrono_literals;

ProcessSpec shell(std::string script) {
    return {.arguments = {"sh", "-c", std::move(script)}};
}

/// A signal takes a moment to end a process.
bool ends_soon(pid_t pid, std::string_view expected) {
    const auto deadline = std::chrono::steady_clock::now() + 5s;
    while (is_running(pid, expected))
        if (std::chrono::steady_clock::now() > deadline)
            return false;
    return true;
}

TEST(Process, collects_output_error_and_exit_code) {
    const auto result = run(shell("echo out; echo error >&2; exit 3"));

    EXPECT_EQ(result.out, "out\n");
    EXPECT_EQ(result.error, "error\n");
    EXPECT_EQ(result.exit_code, 3);
    EXPECT_FALSE(result.ok());
}

TEST(Process, is_fed_more_than_a_pipe_holds) {
    const std::string input(1'000'000, 'x');

    const auto result = run({.arguments = {"cat"}, .standard_input = input});

    EXPECT_EQ(result.out, input);
}

TEST(Process, may_leave_its_input_unread) {
    const auto result = run({.arguments = {"true"}, .standard_input = std::string(1'000'000, 'x')});

    EXPECT_TRUE(result.ok());
}

TEST(Process, that_does_not_exist_ends_with_127) {
    EXPECT_EQ(run({.arguments = {"copilot-no-such-program"}}).exit_code, 127);
}

TEST(Process, ended_by_a_signal_says_which) {
    EXPECT_EQ(run(shell("kill -9 $$")).exit_code, 128 + SIGKILL);
}

TEST(Process, is_killed_with_its_children_when_its_time_is_up) {
    auto spec = shell("trap '' TERM; sleep 77 & echo $!; wait");
    spec.timeout = 50ms;

    const auto result = run(spec);

    EXPECT_TRUE(result.timed_out);
    EXPECT_TRUE(ends_soon(std::stoi(result.out), "sleep 77"));
}

TEST(Process, whose_time_is_up_leaves_no_child_that_ignores_the_polite_signal) {
    auto spec = shell("sh -c \"trap '' TERM; exec sleep 77\" & echo $!; wait");
    spec.timeout = 100ms;

    const auto result = run(spec);

    EXPECT_TRUE(result.timed_out);
    EXPECT_TRUE(ends_soon(std::stoi(result.out), "sleep 77"));
}

TEST(Process, does_not_wait_for_children_that_keep_its_output_open) {
    const auto before = std::chrono::steady_clock::now();

    const auto result = run(shell("sleep 20 & echo $!"));

    EXPECT_LT(std::chrono::steady_clock::now() - before, 5s);
    ::kill(std::stoi(result.out), SIGKILL);
}

TEST(Process, sees_the_environment_and_directory_it_is_given) {
    auto spec = shell("echo $COLOUR $HOME; pwd");
    spec.environment = {{"COLOUR", "green"}, {"HOME", "/nowhere"}};
    spec.working_directory = "/usr";

    EXPECT_EQ(run(spec).out, "green /nowhere\n/usr\n");
}

TEST(Process, starts_from_an_empty_environment_when_asked) {
    const auto result =
        run({.arguments = {"/usr/bin/env"}, .environment = {{"A", "1"}}, .clean_environment = true}
        );

    EXPECT_EQ(result.out, "A=1\n");
}

TEST(Process, hands_its_output_on_as_it_comes) {
    auto spec = shell("echo a; echo b >&2");
    std::string seen;
    spec.on_output = [&seen](std::string_view piece) { seen += piece; };

    (void)run(spec);

    EXPECT_EQ(seen.size(), 4U);
}

TEST(Process, whose_directory_is_missing_cannot_be_made) {
    EXPECT_THROW(run({.arguments = {"true"}, .working_directory = "/no/such"}), SystemError);
}

TEST(Process, that_must_succeed_says_why_it_did_not) {
    EXPECT_EQ(run_or_throw(shell("echo fine")), "fine\n");
    try {
        run_or_throw(shell("echo broken >&2; exit 2"));
        FAIL() << "a failure went unnoticed";
    } catch (const Error& error) {
        EXPECT_STREQ(error.what(), "sh failed with exit code 2: broken");
    }
}

TEST(Daemon, runs_in_a_session_of_its_own_until_killed) {
    const auto pid = start_daemon({.arguments = {"sleep", "77"}});
    EXPECT_TRUE(is_running(pid, "sleep 77"));
    EXPECT_FALSE(is_running(pid, "another program"));
    EXPECT_EQ(::getsid(pid), pid);

    ::kill(pid, SIGKILL);
    while (::kill(pid, 0) == 0) // as long as a zombie is left
        (void)is_running(pid, "sleep 77");

    EXPECT_FALSE(is_running(pid, "sleep 77"));
}

TEST(Daemon, appends_to_its_log) {
    const TemporaryDirectory directory;
    const auto log = directory.path() / "log";
    write_file(log, "before\n");

    const auto pid =
        start_daemon({.arguments = {"sh", "-c", "echo out; echo error >&2"}, .log_file = log});
    while (::kill(pid, 0) == 0)
        (void)is_running(pid, "sh");

    EXPECT_EQ(read_file(log), "before\nout\nerror\n");
}

TEST(Program, is_found_in_path) {
    EXPECT_TRUE(find_program("sh"));
    EXPECT_EQ(find_program("/bin/sh"), "/bin/sh");
    EXPECT_EQ(find_program("copilot-no-such-program"), std::nullopt);
}

} // namespace
} // namespace copilot::io
