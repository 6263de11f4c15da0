// copilot env delete: deletes an environment and everything that only it uses.

#include "base/format.h"
#include "cli/command.h"
#include "cli/deployer.h"
#include "cli/select.h"
#include "cli/stack_view.h"

#include <algorithm>

namespace copilot::cli::env {
namespace {

class EnvDelete final : public Command {
public:
    void define(Flags& flags) override {
        flags.text("app", 'a', app_, "Name of the application.");
        flags.text("name", 'n', name_, "Name of the environment.");
        flags.toggle("yes", '\0', yes_, "Do not ask whether to go on.");
    }

    void ask(Session& session) override {
        app_ = select_app(session, app_);
        name_ = select_environment(session, app_, name_);
        confirm_deletion(
            session, format("Delete environment {} of application {}?", name_, app_), yes_
        );
    }

    void execute(Session& session) override {
        const auto store = store_of(session);
        const auto deployer = deployer_of(session, store.application(app_));
        auto others = store.environments(app_);
        std::erase_if(others, [&](const auto& other) { return other.name == name_; });
        const auto progress = stack_view(session.terminal());
        with_context("delete environment " + name_, [&] {
            deploy::delete_environment(deployer, store.environment(app_, name_), others, *progress);
        });
        store.delete_environment(app_, name_);
        session.log().success(format("Deleted environment {} of application {}.", name_, app_));
    }

private:
    std::string app_;
    std::string name_;
    bool yes_ = false;
};

} // namespace

CommandSpec delete_() {
    return {
        .path = "env delete",
        .summary = "Delete an environment and everything that only it uses.",
        .examples = "  # Delete test without a question.\n  copilot env delete --name test --yes",
        .make = std::make_unique<EnvDelete>,
    };
}

} // namespace copilot::cli::env
