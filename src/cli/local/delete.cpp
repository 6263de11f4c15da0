// copilot local delete: takes the local cloud away with everything in it.

#include "base/format.h"
#include "cli/command.h"
#include "cli/local/daemon.h"
#include "cli/select.h"

namespace copilot::cli::local {
namespace {

class LocalDelete final : public Command {
public:
    void define(Flags& flags) override {
        flags.toggle("yes", '\0', yes_, "Do not ask whether to go on.");
    }

    void ask(Session& session) override {
        confirm_deletion(
            session,
            "Delete the local cloud: its containers, networks, images, records and keys?",
            yes_
        );
    }

    void execute(Session& session) override {
        stop_daemon();
        const auto state = state_directory().string();
        session.roles().erase_local_cloud();
        session.log().success(format("Deleted the local cloud of {}.", state));
    }

private:
    bool yes_ = false;
};

} // namespace

CommandSpec delete_() {
    return {
        .path = "local delete",
        .summary = "Delete the local cloud with everything that it runs and keeps.",
        .examples = "  # Leave nothing of it on this machine.\n  copilot local delete --yes",
        .make = std::make_unique<LocalDelete>,
    };
}

} // namespace copilot::cli::local
