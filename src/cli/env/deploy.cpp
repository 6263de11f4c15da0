// copilot env deploy: makes an environment what its manifest says.

#include "cli/command.h"
#include "cli/deployer.h"
#include "cli/diff_view.h"
#include "cli/select.h"

namespace copilot::cli::env {
namespace {

class EnvDeploy final : public Command {
public:
    void define(Flags& flags) override {
        flags.text("app", 'a', app_, "Name of the application.");
        flags.text("name", 'n', name_, "Name of the environment.");
        flags.toggle("force", '\0', force_, "Update the stack even if nothing changed.");
        flags.toggle("no-rollback", '\0', no_rollback_, "Leave a failed update as it is.");
        flags.toggle("detach", '\0', detach_, "Do not wait for the end of the deployment.");
        flags.toggle("diff", '\0', diff_, "Show what would change, and ask whether to go on.");
        flags.toggle("diff-yes", '\0', diff_yes_, "With --diff: go on without a question.");
        flags.toggle("diff-auto-approve", '\0', diff_yes_, "The same as --diff-yes.");
        flags.toggle(
            "allow-downgrade",
            '\0',
            allow_downgrade_,
            "Deploy although a newer version of copilot deployed the environment."
        );
    }

    void validate(Session& session) override { workspace_ = require_workspace(session, app_); }

    void ask(Session& session) override {
        name_ = select_local_environment(session, *workspace_, name_);
    }

    void execute(Session& session) override {
        refuse_unsupported(workspace_->environments_path("addons"), "addons of environments");
        const auto store = store_of(session);
        const InterruptGuard guard;
        auto deployer = deployer_of(session, store.application(workspace_->app()));
        deployer.cancellation = &guard.cancellation();
        deploy_environment(
            session,
            deployer,
            {.environment = store.environment(workspace_->app(), name_),
             .manifest = load_environment_manifest(*workspace_, name_),
             .force = force_,
             .disable_rollback = no_rollback_,
             .detach = detach_,
             .allow_downgrade = allow_downgrade_,
             .overrides = workspace_->environments_path("overrides"),
             .accept = accept(session)}
        );
    }

private:
    [[nodiscard]] deploy::Accept accept(Session& session) const {
        if (!diff_ && !diff_yes_)
            return {};
        return [&session, yes = diff_yes_](const deploy::StackPreview& preview) {
            return accept_diff(session, preview, yes);
        };
    }

    std::string app_;
    std::string name_;
    bool force_ = false;
    bool no_rollback_ = false;
    bool detach_ = false;
    bool diff_ = false;
    bool diff_yes_ = false;
    bool allow_downgrade_ = false;
    std::optional<workspace::Workspace> workspace_;
};

} // namespace

CommandSpec deploy() {
    return {
        .path = "env deploy",
        .summary = "Deploy an environment as its manifest says.",
        .examples = "  # Deploy test.\n  copilot env deploy --name test\n"
                    "  # See what would change in prod first.\n"
                    "  copilot env deploy --name prod --diff",
        .make = std::make_unique<EnvDeploy>,
    };
}

} // namespace copilot::cli::env
