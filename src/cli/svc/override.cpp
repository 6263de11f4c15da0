// copilot svc override: writes the files that change the template of a service.

#include "base/format.h"
#include "cli/command.h"
#include "cli/override_files.h"
#include "cli/select.h"

namespace copilot::cli::svc {
namespace {

class SvcOverride final : public Command {
public:
    void define(Flags& flags) override {
        flags.text("name", 'n', name_, "Name of the service.");
        flags.text("app", 'a', app_, "Name of the application.");
        flags.choice("tool", '\0', tool_, {"yamlpatch", "cdk"}, "What to change templates with.");
    }

    void validate(Session& session) override { workspace_ = require_workspace(session, app_); }

    void ask(Session& session) override {
        name_ = select_local_service(session, *workspace_, name_);
    }

    void execute(Session& session) override {
        write_override_files(
            session, workspace_->workload_path(name_, "overrides"), tool_, "service " + name_
        );
    }

    [[nodiscard]] std::vector<std::string> recommend() const override {
        return {
            format("Write patches in copilot/{}/overrides/cfn.patches.yml.", name_),
            format("Run `copilot svc package --name {} --diff` to see what they change.", name_),
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
        .path = "svc override",
        .summary = "Change the CloudFormation template of a service beyond its manifest.",
        .examples = "  # Write copilot/api/overrides/cfn.patches.yml.\n"
                    "  copilot svc override --name api --tool yamlpatch",
        .make = std::make_unique<SvcOverride>,
    };
}

} // namespace copilot::cli::svc
