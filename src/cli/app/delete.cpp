// copilot app delete: deletes an application with everything that belongs to it.

#include "cli/svc/delete.h"

#include "base/format.h"
#include "cli/command.h"
#include "cli/deployer.h"
#include "cli/select.h"
#include "cli/stack_view.h"

#include <algorithm>

namespace copilot::cli::app {
namespace {

class AppDelete final : public Command {
public:
    void define(Flags& flags) override {
        flags.text("name", 'n', name_, "Name of the application.");
        flags.toggle("yes", '\0', yes_, "Do not ask whether to go on.");
    }

    void ask(Session& session) override {
        name_ = select_app(session, name_);
        (void)store_of(session).application(name_);
        confirm_deletion(
            session,
            format("Delete application {} with all its environments and services?", name_),
            yes_
        );
    }

    /// Every step can be repeated, and the record goes last: a deletion that failed is run again.
    void execute(Session& session) override {
        const auto store = store_of(session);
        const auto deployer = deployer_of(session, store.application(name_));
        for (const auto& workload : store.workloads(name_))
            svc::delete_service(session, deployer, workload.name);
        const auto progress = stack_view(session.terminal());
        for (auto environments = store.environments(name_); !environments.empty();
             environments.pop_back()) {
            const auto environment = environments.back();
            const std::vector<store::Environment> others(
                environments.begin(), environments.end() - 1
            );
            with_context("delete environment " + environment.name, [&] {
                for (const auto& id : deploy::delete_environment(
                         deployer, {.environment = environment, .others = others}, *progress
                     ))
                    session.log().note(
                        format("{} holds data and was kept; it is yours to delete.", id)
                    );
            });
            store.delete_environment(name_, environment.name);
            session.log().success(
                format("Deleted environment {} of application {}.", environment.name, name_)
            );
        }
        deployer.infrastructure().remove(*progress);
        store.delete_application(name_);
        if (const auto workspace = workspace::Workspace::find(session.working_directory()))
            workspace->forget(name_);
        session.log().success(format("Deleted application {}.", name_));
    }

private:
    std::string name_;
    bool yes_ = false;
};

} // namespace

CommandSpec delete_() {
    return {
        .path = "app delete",
        .summary = "Delete an application with all its environments and services.",
        .examples = "  # Delete the application of this workspace; its manifests stay.\n  copilot "
                    "app delete --yes",
        .make = std::make_unique<AppDelete>,
    };
}

} // namespace copilot::cli::app
