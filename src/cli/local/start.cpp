// copilot local start: starts the local cloud in the background.

#include "base/format.h"
#include "cli/command.h"
#include "cli/local/daemon.h"

namespace copilot::cli::local {
namespace {

class LocalStart final : public Command {
public:
    void define(Flags&) override {}

    void execute(Session& session) override {
        const bool started = start_daemon();
        const auto status = daemon_status();
        session.log().success(format(
            "The local cloud {} at {} (process {}).",
            started ? "answers" : "is running already",
            session.log().resource(status.record.endpoint),
            status.record.pid
        ));
    }
};

class LocalRun final : public Command {
public:
    void define(Flags&) override {}

    void execute(Session& session) override {
        if (const int code = session.roles().run_local_cloud(); code != 0)
            throw ExitCode(code);
    }
};

} // namespace

CommandSpec start() {
    return {
        .path = "local start",
        .summary = "Start the local cloud: an AWS-compatible endpoint on this machine.",
        .examples = "  # Start it, and let aws talk to it.\n  copilot local start\n"
                    "  eval \"$(copilot local env)\" && aws sts get-caller-identity",
        .make = std::make_unique<LocalStart>,
    };
}

CommandSpec run() {
    return {
        .path = "local run",
        .summary = "Run the local cloud in the foreground.",
        .examples = "  # Under a supervisor of your own.\n  copilot local run",
        .make = std::make_unique<LocalRun>,
    };
}

} // namespace copilot::cli::local
