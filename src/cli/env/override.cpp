// copilot env override: writes the files that change the template of environments.

#include "cli/command.h"
#include "cli/override_files.h"
#include "cli/select.h"

namespace copilot::cli::env {
namespace {

class EnvOverride final : public Command {
public:
    void define(Flags& flags) override {
        flags.text(
            "name", 'n', name_, "Name of the environment. Overrides are shared by all of them."
        );
        flags.text("app", 'a', app_, "Name of the application.");
        flags.choice("tool", '\0', tool_, {"yamlpatch", "cdk"}, "What to change templates with.");
    }

    void validate(Session& session) override {
        workspace_ = require_workspace(session, app_);
        if (!name_.empty())
            (void)workspace_->environment_manifest(name_);
    }

    void execute(Session& session) override {
        write_override_files(
            session, workspace_->environments_path("overrides"), tool_, "environments"
        );
    }

    [[nodiscard]] std::vector<std::string> recommend() const override {
        return {
            "Write patches in copilot/environments/overrides/cfn.patches.yml.",
            "Run `copilot env package --diff` to see what they change.",
        };
    }

private:
    std::string name_;
    std::string app_;
    std::string tool_;
    std::optional<workspace::Workspace> workspace_;
};

} // namespace

CommandSpec override_() {
    return {
        .path = "env override",
        .summary = "Change the CloudFormation template of environments beyond their manifests.",
        .examples = "  # Write copilot/environments/overrides/cfn.patches.yml.\n"
                    "  copilot env override --tool yamlpatch",
        .make = std::make_unique<EnvOverride>,
    };
}

} // namespace copilot::cli::env
