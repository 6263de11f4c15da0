// copilot env deploy: makes an environment what its manifest says.

#include "base/format.h"
#include "cli/command.h"
#include "cli/deployer.h"
#include "cli/select.h"
#include "cli/stack_view.h"

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
    }

    void validate(Session& session) override { workspace_ = require_workspace(session, app_); }

    void ask(Session& session) override {
        name_ = select_local_environment(session, *workspace_, name_);
    }

    void execute(Session& session) override {
        refuse_unsupported(workspace_->environments_path("addons"), "addons of environments");
        refuse_unsupported(workspace_->environments_path("overrides"), "overrides of environments");
        const auto store = store_of(session);
        const InterruptGuard guard;
        auto deployer = deployer_of(session, store.application(workspace_->app()));
        deployer.cancellation = &guard.cancellation();
        const auto progress = stack_view(session.terminal());
        const auto outcome = with_context("deploy environment " + name_, [&] {
            return deploy::deploy_environment(
                deployer,
                {.environment = store.environment(workspace_->app(), name_),
                 .manifest = load_environment_manifest(*workspace_, name_),
                 .force = force_,
                 .disable_rollback = no_rollback_,
                 .detach = detach_},
                *progress
            );
        });
        report(session, outcome);
    }

private:
    void report(Session& session, deploy::StackOutcome outcome) const {
        const auto name = session.log().resource(name_);
        switch (outcome) {
        case deploy::StackOutcome::created:
        case deploy::StackOutcome::updated:
            session.log().success(format("Deployed environment {}.", name));
            break;
        case deploy::StackOutcome::unchanged:
            session.log().info(format(
                "Environment {} is up to date. Load balancers and NAT gateways are made with the "
                "first service "
                "that needs them; {} updates the stack all the same.",
                name,
                session.log().command("--force")
            ));
            break;
        case deploy::StackOutcome::cancelled:
            session.log().success(format("Environment {} is what it was before.", name));
            break;
        case deploy::StackOutcome::started:
            break;
        }
    }

    std::string app_;
    std::string name_;
    bool force_ = false;
    bool no_rollback_ = false;
    bool detach_ = false;
    std::optional<workspace::Workspace> workspace_;
};

} // namespace

CommandSpec deploy() {
    return {
        .path = "env deploy",
        .summary = "Deploy an environment as its manifest says.",
        .examples = "  # Deploy test.\n  copilot env deploy --name test",
        .make = std::make_unique<EnvDeploy>,
    };
}

} // namespace copilot::cli::env
