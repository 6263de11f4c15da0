// copilot svc package: prints a service's CloudFormation template.

#include "cli/command.h"
#include "cli/deployer.h"
#include "cli/package_files.h"
#include "cli/select.h"
#include "deploy/service.h"

namespace copilot::cli::svc {
namespace {

class SvcPackage final : public Command {
public:
    void define(Flags& flags) override {
        flags.text("name", 'n', name_, "Name of the service.");
        flags.text("env", 'e', env_, "Name of the environment.");
        flags.text("app", 'a', app_, "Name of the application.");
        flags.text(
            "output-dir",
            '\0',
            output_directory_,
            "Write template and parameters to files in this directory."
        );
    }

    void validate(Session& session) override { workspace_ = require_workspace(session, app_); }

    void ask(Session& session) override {
        name_ = select_local_service(session, *workspace_, name_);
        env_ = select_environment(session, workspace_->app(), env_);
    }

    void execute(Session& session) override {
        const auto store = store_of(session);
        const auto rendered = deploy::render_service(
            deployer_of(session, store.application(workspace_->app())),
            {.environment = store.environment(workspace_->app(), env_),
             .manifest = load_service_manifest(*workspace_, name_, env_),
             .root = workspace_->root()},
            ""
        );
        if (output_directory_.empty())
            session.out(rendered.template_body);
        else
            write_package(output_directory_, name_ + '-' + env_ + ".stack", rendered);
    }

private:
    std::string app_;
    std::string name_;
    std::string env_;
    std::string output_directory_;
    std::optional<workspace::Workspace> workspace_;
};

} // namespace

CommandSpec package() {
    return {
        .path = "svc package",
        .summary = "Print the CloudFormation template of a service.",
        .examples = "  # The stack of api in test.\n  copilot svc package --name api --env test",
        .make = std::make_unique<SvcPackage>,
    };
}

} // namespace copilot::cli::svc
