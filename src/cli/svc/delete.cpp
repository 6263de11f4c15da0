// copilot svc delete: deletes a service, from one environment or from the application.

#include "cli/svc/delete.h"

#include "base/format.h"
#include "cli/command.h"
#include "cli/deployer.h"
#include "cli/select.h"
#include "cli/stack_view.h"

namespace copilot::cli::svc {
namespace {

class SvcDelete final : public Command {
public:
    void define(Flags& flags) override {
        flags.text("app", 'a', app_, "Name of the application.");
        flags.text("name", 'n', name_, "Name of the service.");
        flags.text("env", 'e', env_, "Only from this environment.");
        flags.toggle("yes", '\0', yes_, "Do not ask whether to go on.");
    }

    void ask(Session& session) override {
        app_ = select_app(session, app_);
        name_ = select_service(session, app_, name_);
        const auto from = env_.empty()
                              ? "application " + app_
                              : "environment " + store_of(session).environment(app_, env_).name;
        confirm_deletion(session, format("Delete service {} from {}?", name_, from), yes_);
    }

    void execute(Session& session) override {
        const auto store = store_of(session);
        const auto deployer = deployer_of(session, store.application(app_));
        if (env_.empty()) {
            delete_service(session, deployer, name_);
            return;
        }
        const auto progress = stack_view(session.terminal());
        deploy::delete_service_stack(deployer, store.environment(app_, env_), name_, *progress);
        session.log().success(format("Deleted service {} from environment {}.", name_, env_));
    }

private:
    std::string app_;
    std::string name_;
    std::string env_;
    bool yes_ = false;
};

} // namespace

void delete_service(Session& session, const deploy::Deployer& deployer, const std::string& name) {
    const auto& app = deployer.application.name;
    const auto store = store_of(session);
    const auto progress = stack_view(session.terminal());
    for (const auto& environment : store.environments(app))
        deploy::delete_service_stack(deployer, environment, name, *progress);
    deployer.infrastructure().remove_workload(name);
    store.delete_workload(app, name);
    session.log().success(format("Deleted service {} from application {}.", name, app));
}

CommandSpec delete_() {
    return {
        .path = "svc delete",
        .summary = "Delete a service, from one environment or from the application.",
        .examples = "  # From test only.\n  copilot svc delete --name api --env test\n"
                    "  # From everywhere, images included.\n  copilot svc delete --name api --yes",
        .make = std::make_unique<SvcDelete>,
    };
}

} // namespace copilot::cli::svc
