// copilot env package: prints an environment's CloudFormation template.

#include "base/format.h"
#include "cli/command.h"
#include "cli/deployer.h"
#include "cli/diff_view.h"
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
        flags.toggle(
            "upload-assets", '\0', upload_assets_, "Upload the functions that the template names."
        );
        flags.toggle("force", '\0', force_, "Make the template differ from what is deployed.");
        flags.toggle(
            "diff", '\0', diff_, "Show what a deployment would change; exit code 1 if anything."
        );
        flags.toggle(
            "allow-downgrade",
            '\0',
            allow_downgrade_,
            "Go on although a newer version of copilot deployed the environment."
        );
        flags.exclusive({"diff", "output-dir"});
        flags.exclusive({"diff", "upload-assets"});
    }

    void validate(Session& session) override { workspace_ = require_workspace(session, app_); }

    void ask(Session& session) override {
        name_ = select_local_environment(session, *workspace_, name_);
    }

    void execute(Session& session) override {
        if (diff_)
            comparing([&] { print_diff(session, preview(session)); });
        else
            package(session);
    }

private:
    [[nodiscard]] deploy::StackPreview preview(Session& session) const {
        refuse_unsupported(workspace_->environments_path("addons"), "addons of environments");
        const auto store = store_of(session);
        return deploy::preview_environment(
            deployer_of(session, store.application(workspace_->app())),
            {.environment = store.environment(workspace_->app(), name_),
             .manifest = load_environment_manifest(*workspace_, name_),
             .force = force_,
             .allow_downgrade = allow_downgrade_,
             .overrides = workspace_->environments_path("overrides")}
        );
    }

    void package(Session& session) const {
        const auto rendered = preview(session).next;
        if (upload_assets_)
            upload(session);
        if (output_directory_.empty())
            session.out(rendered.template_body);
        else
            write_package(
                io::Path(output_directory_) / (name_ + ".env.yml"),
                io::Path(output_directory_) / (name_ + ".env.params.json"),
                rendered
            );
    }

    void upload(Session& session) const {
        const auto store = store_of(session);
        deploy::upload_environment_functions(
            deployer_of(session, store.application(workspace_->app())),
            store.environment(workspace_->app(), name_)
        );
    }

    std::string app_;
    std::string name_;
    std::string output_directory_;
    bool upload_assets_ = false;
    bool force_ = false;
    bool diff_ = false;
    bool allow_downgrade_ = false;
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
