// copilot env delete: deletes an environment and everything that only it uses.

#include "base/format.h"
#include "cli/command.h"
#include "cli/deployer.h"
#include "cli/env/deletion_view.h"
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
        flags.toggle(
            "plan", '\0', plan_, "Show what would go and what stands in the way; change nothing."
        );
        flags.list(
            "delete-data",
            '\0',
            delete_data_,
            "Buckets and file systems, by name or ID, that go with their data; others stay."
        );
        flags.toggle(
            "forget",
            '\0',
            forget_,
            "Only forget an environment that is gone already: its record and the application's "
            "resources for it."
        );
        flags.exclusive({"plan", "forget"});
        flags.exclusive({"plan", "yes"});
    }

    void ask(Session& session) override {
        app_ = select_app(session, app_);
        name_ = select_environment(session, app_, name_);
        if (!plan_)
            confirm_deletion(
                session, format("Delete environment {} of application {}?", name_, app_), yes_
            );
    }

    void execute(Session& session) override {
        const auto store = store_of(session);
        const auto deployer = deployer_of(session, store.application(app_));
        auto others = store.environments(app_);
        std::erase_if(others, [&](const auto& other) { return other.name == name_; });
        const deploy::EnvironmentDeletion deletion{
            store.environment(app_, name_), std::move(others), delete_data_
        };
        if (plan_) {
            show_plan(session, deploy::plan_deletion(deployer, deletion));
            return;
        }
        with_context("delete environment " + name_, [&] {
            const auto progress = stack_view(session.terminal());
            if (forget_)
                deploy::forget_environment(deployer, deletion, *progress);
            else
                remove(session, deployer, deletion, *progress);
        });
        store.delete_environment(app_, name_);
        session.log().success(format(
            "{} environment {} of application {}.", forget_ ? "Forgot" : "Deleted", name_, app_
        ));
    }

private:
    void show_plan(Session& session, const deploy::DeletionPlan& plan) const {
        session.out(deletion_text(plan, delete_data_, session.terminal().colour_on_out()));
        const bool refused =
            std::ranges::any_of(plan.obstacles, [](const auto& each) { return each.refuses; });
        if (refused)
            throw ExitCode(1);
    }

    static void remove(
        Session& session,
        const deploy::Deployer& deployer,
        const deploy::EnvironmentDeletion& deletion,
        deploy::StackProgress& progress
    ) {
        for (const auto& id : deploy::delete_environment(deployer, deletion, progress))
            session.log().note(format("{} holds data and was kept; it is yours to delete.", id));
    }

    std::string app_;
    std::string name_;
    std::vector<std::string> delete_data_;
    bool yes_ = false;
    bool plan_ = false;
    bool forget_ = false;
};

} // namespace

CommandSpec delete_() {
    return {
        .path = "env delete",
        .summary = "Delete an environment and everything that only it uses.",
        .examples =
            "  # What would go, and what stands in the way?\n  copilot env delete --name test "
            "--plan\n"
            "  # Delete test without a question.\n  copilot env delete --name test --yes\n"
            "  # The account was closed: forget what is recorded of it.\n"
            "  copilot env delete --name old --forget",
        .make = std::make_unique<EnvDelete>,
    };
}

} // namespace copilot::cli::env
