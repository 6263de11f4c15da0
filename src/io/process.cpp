// Other programs. posix_spawn does not copy this process's memory maps, so starting one costs the
// same however large the daemon is; a pidfd makes the end of a process something poll can wait for.

#include "io/process.h"

#include "base/format.h"
#include "io/file.h"
#include "io/file_descriptor.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <set>

namespace copilot::io {
namespace {

using SteadyClock = std::chrono::steady_clock;
using Environment = std::map<std::string, std::string>;

constexpr int no_such_program = 127;
constexpr std::chrono::milliseconds grace{500}; ///< Between SIGTERM and SIGKILL.

void require(int error_number, std::string_view doing) {
    if (error_number != 0)
        throw SystemError(std::string(doing), error_number);
}

struct Pipe {
    FileDescriptor read_end;
    FileDescriptor write_end;

    static Pipe make() {
        std::array<int, 2> fds{};
        if (::pipe2(fds.data(), O_CLOEXEC) != 0)
            throw SystemError("make a pipe", errno);
        return {FileDescriptor(fds[0]), FileDescriptor(fds[1])};
    }
};

void do_not_block(const FileDescriptor& file) {
    ::fcntl(file.get(), F_SETFL, ::fcntl(file.get(), F_GETFL) | O_NONBLOCK);
}

/// What posix_spawn does between fork and exec.
class SpawnPlan {
public:
    SpawnPlan() {
        require(posix_spawn_file_actions_init(&actions_), "start a process");
        require(posix_spawnattr_init(&attributes_), "start a process");
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&attributes_, &none);
        posix_spawnattr_setsigdefault(&attributes_, &all);
    }

    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;

    ~SpawnPlan() {
        posix_spawn_file_actions_destroy(&actions_);
        posix_spawnattr_destroy(&attributes_);
    }

    void connect(int fd, int as) {
        require(posix_spawn_file_actions_adddup2(&actions_, fd, as), "start a process");
    }

    void open(int as, const std::string& path, int flags, unsigned mode = 0) {
        require(
            posix_spawn_file_actions_addopen(&actions_, as, path.c_str(), flags, mode),
            "start a process"
        );
    }

    void work_in(const std::string& directory) {
        if (!directory.empty())
            require(
                posix_spawn_file_actions_addchdir_np(&actions_, directory.c_str()),
                "start a process"
            );
    }

    pid_t
    start(const std::vector<std::string>& arguments, const Environment& environment, short group) {
        require(
            posix_spawn_file_actions_addclosefrom_np(&actions_, STDERR_FILENO + 1),
            "start a process"
        );
        const auto flags = group | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
        posix_spawnattr_setflags(&attributes_, static_cast<short>(flags));
        std::vector<char*> argv;
        for (const auto& argument : arguments)
            argv.push_back(const_cast<char*>(argument.c_str()));
        argv.push_back(nullptr);
        std::vector<std::string> texts;
        for (const auto& [name, value] : environment)
            texts.push_back(format("{}={}", name, value));
        std::vector<char*> envp;
        for (auto& text : texts)
            envp.push_back(text.data());
        envp.push_back(nullptr);
        pid_t pid = 0;
        require(
            ::posix_spawnp(&pid, argv[0], &actions_, &attributes_, argv.data(), envp.data()),
            format("start {}", arguments.at(0))
        );
        return pid;
    }

private:
    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

Environment environment_of(const Environment& added, bool clean) {
    auto all = added;
    for (char** entry = clean ? nullptr : environ; entry && *entry; ++entry) {
        const std::string_view text = *entry;
        const auto equals = text.find('=');
        if (equals != std::string_view::npos)
            all.try_emplace(std::string(text.substr(0, equals)), text.substr(equals + 1));
    }
    return all;
}

/// A started process, its three pipes, and what has come out of them.
class Running {
public:
    explicit Running(const ProcessSpec& spec)
        : spec_(spec), unwritten_(spec.standard_input), deadline_(deadline_of(spec)) {
        auto in = Pipe::make();
        auto out = Pipe::make();
        auto error = Pipe::make();
        SpawnPlan plan;
        plan.connect(in.read_end.get(), STDIN_FILENO);
        plan.connect(out.write_end.get(), STDOUT_FILENO);
        plan.connect(error.write_end.get(), STDERR_FILENO);
        plan.work_in(spec.working_directory);
        const auto environment = environment_of(spec.environment, spec.clean_environment);
        pid_ = plan.start(spec.arguments, environment, POSIX_SPAWN_SETPGROUP);
        in_ = std::move(in.write_end);
        out_ = std::move(out.read_end);
        error_ = std::move(error.read_end);
        for (const auto* pipe : {&in_, &out_, &error_})
            do_not_block(*pipe);
        // glibc's pidfd_open cannot be called from C++ before version 2.37.
        exit_ = FileDescriptor(static_cast<int>(::syscall(SYS_pidfd_open, pid_, 0)));
    }

    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

    /// Nothing is left behind when a callback throws.
    ~Running() {
        if (pid_ > 0) {
            ::kill(-pid_, SIGKILL);
            reap();
        }
    }

    ProcessResult finish() {
        if (!exit_.is_open())
            throw SystemError("watch a process", errno);
        while (!wait_for_something()) {
        }
        // What the process has written is in the pipes by now. Its children may keep them open for
        // as long as they like.
        read_what_is_there(out_, result_.out);
        read_what_is_there(error_, result_.error);
        if (result_.timed_out)
            ::kill(-pid_, SIGKILL);
        result_.exit_code = reap();
        return std::move(result_);
    }

private:
    static SteadyClock::time_point deadline_of(const ProcessSpec& spec) {
        return spec.timeout ? SteadyClock::now() + *spec.timeout : SteadyClock::time_point::max();
    }

    int milliseconds_left() const {
        if (deadline_ == SteadyClock::time_point::max())
            return -1;
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(deadline_ - SteadyClock::now());
        return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 1'000'000));
    }

    /// Whether the process has ended.
    bool wait_for_something() {
        const auto input = unwritten_.empty() ? -1 : in_.get();
        if (input < 0)
            in_.reset();
        std::array<pollfd, 4> waits{{
            {.fd = exit_.get(), .events = POLLIN, .revents = 0},
            {.fd = out_.get(), .events = POLLIN, .revents = 0},
            {.fd = error_.get(), .events = POLLIN, .revents = 0},
            {.fd = input, .events = POLLOUT, .revents = 0},
        }};
        const auto ready = ::poll(waits.data(), waits.size(), milliseconds_left());
        if (ready < 0 && errno != EINTR)
            throw SystemError("wait for a process", errno);
        if (waits[1].revents != 0)
            read_what_is_there(out_, result_.out);
        if (waits[2].revents != 0)
            read_what_is_there(error_, result_.error);
        if (waits[3].revents != 0)
            write_some();
        const bool ended = waits[0].revents != 0;
        if (!ended && milliseconds_left() == 0)
            end_group();
        return ended;
    }

    void end_group() {
        ::kill(-pid_, result_.timed_out ? SIGKILL : SIGTERM);
        result_.timed_out = true;
        deadline_ = SteadyClock::now() + grace;
    }

    void read_what_is_there(FileDescriptor& pipe, std::string& into) {
        std::array<char, 16 * 1024> buffer; // NOLINT(cppcoreguidelines-pro-type-member-init)
        // A megabyte at a time: more than a pipe holds, and no writer can keep us here.
        for (int pieces = 0; pieces < 64 && pipe.is_open(); ++pieces) {
            const auto count = ::read(pipe.get(), buffer.data(), buffer.size());
            if (count < 0)
                return;
            if (count == 0) {
                pipe.reset();
                return;
            }
            const std::string_view piece(buffer.data(), static_cast<std::size_t>(count));
            into += piece;
            if (spec_.on_output)
                spec_.on_output(piece);
        }
    }

    void write_some() {
        // A reader that has gone away is no failure of ours, and must not end us by SIGPIPE.
        const SigpipeBlocked blocked;
        const auto count = ::write(in_.get(), unwritten_.data(), unwritten_.size());
        if (count >= 0)
            unwritten_.remove_prefix(static_cast<std::size_t>(count));
        else if (errno != EAGAIN && errno != EINTR)
            unwritten_ = {};
    }

    /// Keeps SIGPIPE from this thread, and swallows the one that a write has caused.
    class SigpipeBlocked {
    public:
        SigpipeBlocked() {
            sigemptyset(&sigpipe_);
            sigaddset(&sigpipe_, SIGPIPE);
            pthread_sigmask(SIG_BLOCK, &sigpipe_, &before_);
        }

        SigpipeBlocked(const SigpipeBlocked&) = delete;
        SigpipeBlocked& operator=(const SigpipeBlocked&) = delete;

        ~SigpipeBlocked() {
            const timespec now{};
            const auto error_number = errno;
            sigtimedwait(&sigpipe_, nullptr, &now);
            pthread_sigmask(SIG_SETMASK, &before_, nullptr);
            errno = error_number;
        }

    private:
        sigset_t sigpipe_{};
        sigset_t before_{};
    };

    int reap() {
        int status = 0;
        while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
        }
        pid_ = 0;
        return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    }

    const ProcessSpec& spec_;
    std::string_view unwritten_;
    SteadyClock::time_point deadline_;
    pid_t pid_ = 0;
    FileDescriptor in_;
    FileDescriptor out_;
    FileDescriptor error_;
    FileDescriptor exit_;
    ProcessResult result_;
};

std::string last_lines(const std::string& text) {
    constexpr std::size_t enough = 2000;
    auto end = text.substr(text.size() - std::min(text.size(), enough));
    while (end.ends_with('\n'))
        end.pop_back();
    return end;
}

/// The daemons that this process has started: only their parent can bury them when they end.
class Children {
public:
    void add(pid_t pid) {
        const std::lock_guard lock(mutex_);
        pids_.insert(pid);
    }

    void bury(pid_t pid) {
        const std::lock_guard lock(mutex_);
        if (pids_.contains(pid) && ::waitpid(pid, nullptr, WNOHANG) == pid)
            pids_.erase(pid);
    }

private:
    std::mutex mutex_;
    std::set<pid_t> pids_;
};

Children& daemons() {
    static Children children;
    return children;
}

/// Its arguments with spaces between; empty for a zombie and for what does not exist.
std::string command_line_of(pid_t pid) {
    try {
        auto command = read_file(format("/proc/{}/cmdline", pid));
        std::ranges::replace(command, '\0', ' ');
        return command;
    } catch (const SystemError&) {
        return {};
    }
}

/// posix_spawn returns a moment before the new program's command line can be read; whoever asks
/// is_running() must not be told that it is gone.
void wait_until_visible(pid_t pid) {
    const FileDescriptor exit(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
    pollfd ended{.fd = exit.get(), .events = POLLIN, .revents = 0};
    while (command_line_of(pid).empty() && ::poll(&ended, 1, 1) == 0) {
    }
}

} // namespace

ProcessResult run(const ProcessSpec& spec) {
    try {
        return Running(spec).finish();
    } catch (const SystemError& error) {
        if (error.error_number() != ENOENT || find_program(spec.arguments.at(0)))
            throw;
        return {
            .exit_code = no_such_program, .error = format("{}: no such program", spec.arguments[0])
        };
    }
}

std::string run_or_throw(const ProcessSpec& spec) {
    auto result = run(spec);
    if (result.ok())
        return std::move(result.out);
    const auto& program = spec.arguments.at(0);
    if (result.timed_out)
        throw Error(format("{} did not finish in {} ms", program, spec.timeout->count()));
    const auto said = last_lines(result.error);
    throw Error(format(
        "{} failed with exit code {}{}{}", program, result.exit_code, said.empty() ? "" : ": ", said
    ));
}

pid_t start_daemon(const DaemonSpec& spec) {
    SpawnPlan plan;
    plan.open(STDIN_FILENO, "/dev/null", O_RDONLY);
    const auto log = spec.log_file.empty() ? std::string("/dev/null") : spec.log_file;
    plan.open(STDOUT_FILENO, log, O_WRONLY | O_CREAT | O_APPEND, 0600);
    plan.connect(STDOUT_FILENO, STDERR_FILENO);
    plan.work_in(spec.working_directory);
    const auto environment = environment_of(spec.environment, false);
    const auto pid = plan.start(spec.arguments, environment, POSIX_SPAWN_SETSID);
    daemons().add(pid);
    wait_until_visible(pid);
    return pid;
}

bool is_running(pid_t pid, std::string_view expected) {
    if (pid <= 0)
        return false;
    daemons().bury(pid);
    const auto command = command_line_of(pid);
    return !command.empty() && command.find(expected) != std::string::npos;
}

std::optional<std::string> find_program(std::string_view program) {
    const auto is_program = [](const std::string& path) {
        std::error_code ignored;
        return ::access(path.c_str(), X_OK) == 0 && std::filesystem::is_regular_file(path, ignored);
    };
    if (program.find('/') != std::string_view::npos)
        return is_program(std::string(program)) ? std::optional(std::string(program))
                                                : std::nullopt;
    const char* variable = std::getenv("PATH");
    std::string_view directories = variable ? variable : "/usr/local/bin:/usr/bin:/bin";
    while (!directories.empty()) {
        const auto length = std::min(directories.find(':'), directories.size());
        const auto path = format("{}/{}", directories.substr(0, length), program);
        if (length > 0 && is_program(path))
            return path;
        directories.remove_prefix(std::min(length + 1, directories.size()));
    }
    return std::nullopt;
}

} // namespace copilot::io
