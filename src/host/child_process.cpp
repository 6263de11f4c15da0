#include "host/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace copilot::host {

namespace {

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> list;
    for (auto& word : words)
        list.push_back(word.data());
    list.push_back(nullptr);
    return list;
}

std::vector<std::string> assignments(const std::map<std::string, std::string>& environment) {
    std::vector<std::string> list;
    for (const auto& [name, value] : environment)
        list.push_back(name + "=" + value);
    return list;
}

/// What a child gets: no input, its output into the pipe, a group and default signals of its own.
class SpawnPlan {
public:
    SpawnPlan(int output, const io::Path& working_directory) {
        posix_spawn_file_actions_init(&actions_);
        posix_spawnattr_init(&attributes_);
        posix_spawn_file_actions_addopen(&actions_, 0, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&actions_, output, 1);
        posix_spawn_file_actions_adddup2(&actions_, output, 2);
        posix_spawn_file_actions_addchdir_np(&actions_, working_directory.c_str());
        posix_spawn_file_actions_addclosefrom_np(&actions_, 3);
        sigset_t all;
        sigfillset(&all);
        posix_spawnattr_setsigdefault(&attributes_, &all);
        sigset_t none;
        sigemptyset(&none);
        posix_spawnattr_setsigmask(&attributes_, &none);
        posix_spawnattr_setflags(
            &attributes_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
        );
    }

    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;

    ~SpawnPlan() {
        posix_spawn_file_actions_destroy(&actions_);
        posix_spawnattr_destroy(&attributes_);
    }

    pid_t start(
        std::vector<std::string> arguments, const std::map<std::string, std::string>& environment
    ) {
        auto variables = assignments(environment);
        auto argv = pointers(arguments);
        auto envp = pointers(variables);
        pid_t pid = 0;
        const int error =
            posix_spawn(&pid, argv[0], &actions_, &attributes_, argv.data(), envp.data());
        if (error != 0)
            throw SystemError("start " + arguments.front(), error);
        return pid;
    }

private:
    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

} // namespace

ChildProcess::ChildProcess(ChildSpec spec) : spec_(std::move(spec)) {
    std::array<int, 2> pipe_ends{};
    if (pipe2(pipe_ends.data(), O_CLOEXEC) != 0)
        throw SystemError("start " + spec_.arguments.front(), errno);
    output_ = pipe_ends[0];
    try {
        pid_ = SpawnPlan(pipe_ends[1], spec_.working_directory)
                   .start(spec_.arguments, spec_.environment);
    } catch (const SystemError&) {
        close(pipe_ends[0]);
        close(pipe_ends[1]);
        throw;
    }
    close(pipe_ends[1]);
    // glibc's pidfd_open cannot be called from C++ before version 2.37
    exit_ = static_cast<int>(syscall(SYS_pidfd_open, pid_, 0));
    fcntl(output_, F_SETFL, O_NONBLOCK);
    reader_ = std::thread([this] { read_output(); });
}

ChildProcess::~ChildProcess() {
    kill();
    reader_.join();
    close(output_);
    close(exit_);
}

void ChildProcess::kill() {
    const std::lock_guard lock(mutex_); // once it is reaped, its number may be somebody else's
    if (!exit_code_)
        ::kill(-pid_, SIGKILL);
}

std::optional<int> ChildProcess::exit_code() const {
    const std::lock_guard lock(mutex_);
    return exit_code_;
}

void ChildProcess::reap() {
    const std::lock_guard lock(mutex_);
    ::kill(-pid_, SIGKILL); // what it has started goes with it
    int status = 0;
    while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    exit_code_ = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

/// Ends with the process, not with its output: what it has started may hold the pipe open.
void ChildProcess::read_output() {
    std::array<char, 16 * 1024> buffer{};
    bool ended = false;
    while (!ended) {
        std::array<pollfd, 2> waits{{{output_, POLLIN, 0}, {exit_, POLLIN, 0}}};
        if (poll(waits.data(), waits.size(), -1) < 0 && errno != EINTR)
            break;
        ended = waits[1].revents != 0;
        ssize_t count = 0;
        while ((count = read(output_, buffer.data(), buffer.size())) > 0)
            if (spec_.on_output)
                spec_.on_output({buffer.data(), static_cast<std::size_t>(count)});
        if (count == 0 && !ended) { // the output is closed: wait for the end alone
            pollfd wait{exit_, POLLIN, 0};
            while (poll(&wait, 1, -1) < 0 && errno == EINTR) {
            }
            ended = true;
        }
    }
    reap();
    if (spec_.on_exit)
        spec_.on_exit();
}

} // namespace copilot::host
