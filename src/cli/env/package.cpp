// copilot env package: prints an environment's CloudFormation template.

#include "base/format.h"
#include "cli/command.h"
#include "cli/deployer.h"
#include "cli/package_files.h"
#include "cli/select.h"

namespace copilot::cli::env {
namespace {

class EnvPackage final : public Command {
public:
    void define(Flags& flags) override {
        flags.text("name", 'n', name_, "Name of the environment.");
        flags.text("app", 'a', app_, "Name of the application.");
        flags.text(
            "output-dir",
            '\0',
            output_directory_,
            "Write template and parameters to files in this directory."
        );
        flags.toggle("force", '\0', force_, "Make the template differ from what is deployed.");
    }

    void validate(Session& session) override { workspace_ = require_workspace(session, app_); }

    void ask(Session& session) override {
        name_ = select_local_environment(session, *workspace_, name_);
    }

    void execute(Session& session) override {
        const auto store = store_of(session);
        const auto rendered = deploy::render_environment(
            deployer_of(session, store.application(workspace_->app())),
            {.environment = store.environment(workspace_->app(), name_),
             .manifest = load_environment_manifest(*workspace_, name_),
             .force = force_}
        );
        if (output_directory_.empty())
            session.out(rendered.template_body);
        else
            write_package(output_directory_, name_ + ".env", rendered);
    }

private:
    std::string app_;
    std::string name_;
    std::string output_directory_;
    bool force_ = false;
    std::optional<workspace::Workspace> workspace_;
};

} // namespace

CommandSpec package() {
    return {
        .path = "env package",
        .summary = "Print the CloudFormation template of an environment.",
        .examples = "  # Template and parameters of test, for another tool to deploy.\n"
                    "  copilot env package --name test --output-dir ./infrastructure",
        .make = std::make_unique<EnvPackage>,
    };
}

} // namespace copilot::cli::env
