// copilot svc package: prints a service's CloudFormation template.

#include "cli/command.h"
#include "cli/deployer.h"
#include "cli/diff_view.h"
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
        flags.text("tag", '\0', tag_, "With --upload-assets: a tag for the image.");
        flags.toggle(
            "upload-assets",
            '\0',
            upload_assets_,
            "Build and push the image, and upload the functions that the template names."
        );
        flags.toggle(
            "diff", '\0', diff_, "Show what a deployment would change; exit code 1 if anything."
        );
        flags.toggle(
            "allow-downgrade",
            '\0',
            allow_downgrade_,
            "Go on although a newer version of copilot deployed the service."
        );
        flags.exclusive({"diff", "output-dir"});
        flags.exclusive({"diff", "upload-assets"});
    }

    void validate(Session& session) override { workspace_ = require_workspace(session, app_); }

    void ask(Session& session) override {
        name_ = select_local_service(session, *workspace_, name_);
        env_ = select_environment(session, workspace_->app(), env_);
    }

    void execute(Session& session) override {
        if (diff_)
            comparing([&] { compare(session); });
        else
            package(session);
    }

private:
    [[nodiscard]] deploy::ServiceDeployment deployment(Session& session) const {
        return {
            .environment = store_of(session).environment(workspace_->app(), env_),
            .manifest = load_service_manifest(*workspace_, name_, env_),
            .root = workspace_->root(),
            .image_tag = tag_,
            .allow_downgrade = allow_downgrade_,
            .overrides = workspace_->workload_path(name_, "overrides"),
            .on_build_output = [&session](std::string_view text) { session.terminal().err(text); },
        };
    }

    [[nodiscard]] deploy::Deployer deployer(Session& session) const {
        return deployer_of(session, store_of(session).application(workspace_->app()));
    }

    /// The image is not built for a comparison, so it is not compared.
    void compare(Session& session) const {
        auto preview = deploy::preview_service(deployer(session), deployment(session), "");
        preview.next.parameters.erase("ContainerImage");
        preview.deployed_parameters.erase("ContainerImage");
        print_diff(session, preview);
    }

    void package(Session& session) const {
        const auto who = deployer(session);
        const auto what = deployment(session);
        std::string image;
        if (upload_assets_) {
            image = deploy::push_image(who, what);
            deploy::upload_service_functions(who, what.environment);
        }
        const auto rendered = deploy::preview_service(who, what, image).next;
        if (output_directory_.empty())
            session.out(rendered.template_body);
        else
            write_package(
                io::Path(output_directory_) / (name_ + '-' + env_ + ".stack.yml"),
                io::Path(output_directory_) / (name_ + '-' + env_ + ".params.json"),
                rendered
            );
    }

    std::string app_;
    std::string name_;
    std::string env_;
    std::string output_directory_;
    std::string tag_;
    bool upload_assets_ = false;
    bool diff_ = false;
    bool allow_downgrade_ = false;
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
