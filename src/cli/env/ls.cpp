// copilot env ls: the environments of an application.

#include "cli/command.h"
#include "cli/select.h"
#include "codec/json.h"

namespace copilot::cli::env {
namespace {

class EnvLs final : public Command {
public:
    void define(Flags& flags) override {
        flags.text("app", 'a', app_, "Name of the application.");
        flags.toggle("json", '\0', json_, "Print JSON.");
    }

    void ask(Session& session) override { app_ = select_app(session, app_); }

    void execute(Session& session) override {
        const auto store = store_of(session);
        (void)store.application(app_);
        const auto environments = store.environments(app_);
        if (json_) {
            const auto list = environments.empty() ? Document{} : encode(environments);
            session.out(codec::to_go_json(Document::Map{{"environments", list}}) + '\n');
            return;
        }
        for (const auto& environment : environments)
            session.out(environment.name + '\n');
    }

private:
    std::string app_;
    bool json_ = false;
};

} // namespace

CommandSpec ls() {
    return {
        .path = "env ls",
        .summary = "List the environments of an application.",
        .examples =
            "  # The environments of the application of this workspace.\n  copilot env ls\n"
            "  # Every environment of another, for a script.\n  copilot env ls --app shop --json",
        .make = std::make_unique<EnvLs>,
    };
}

} // namespace copilot::cli::env
