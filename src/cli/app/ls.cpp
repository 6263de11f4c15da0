// copilot app ls: the applications of this account and region.

#include "cli/command.h"
#include "cli/select.h"

namespace copilot::cli::app {
namespace {

class AppLs final : public Command {
public:
    void define(Flags&) override {}

    void execute(Session& session) override {
        for (const auto& application : store_of(session).applications())
            session.out(application.name + '\n');
    }
};

} // namespace

CommandSpec ls() {
    return {
        .path = "app ls",
        .summary = "List the applications of an account.",
        .examples = "  # Which applications are on this machine?\n  copilot app ls --profile local",
        .make = std::make_unique<AppLs>,
    };
}

} // namespace copilot::cli::app
