// copilot local stop: stops the daemon; what it deployed keeps serving.

#include "cli/command.h"
#include "cli/local/daemon.h"

namespace copilot::cli::local {
namespace {

class LocalStop final : public Command {
public:
    void define(Flags&) override {}

    void execute(Session& session) override {
        if (stop_daemon())
            session.log().success(
                "The local cloud has stopped; services that it deployed keep running."
            );
        else
            session.log().info("The local cloud is not running.");
    }
};

} // namespace

CommandSpec stop() {
    return {
        .path = "local stop",
        .summary = "Stop the local cloud's daemon; services that it deployed keep running.",
        .examples =
            "  # Stop it; `copilot local start` finds everything again.\n  copilot local stop",
        .make = std::make_unique<LocalStop>,
    };
}

} // namespace copilot::cli::local
