// copilot app upgrade: brings an application's own stacks to this program's version.

#include "base/format.h"
#include "cli/command.h"
#include "cli/deployer.h"
#include "cli/select.h"
#include "cli/stack_view.h"
#include "cli/version.h"
#include "deploy/hosted_zone.h"
#include "deploy/infrastructure.h"
#include "deploy/version.h"

namespace copilot::cli::app {
namespace {

class AppUpgrade final : public Command {
public:
    void define(Flags& flags) override {
        flags.text("name", 'n', name_, "Name of the application.");
    }

    void ask(Session& session) override { name_ = select_app(session, name_); }

    void execute(Session& session) override {
        const auto store = store_of(session);
        auto application = store.application(name_);
        if (!application.domain.empty() && application.domain_hosted_zone_id.empty())
            application.domain_hosted_zone_id =
                deploy::require_hosted_zone(session.aws(), application.domain);
        const auto infrastructure = deployer_of(session, application).infrastructure();
        const auto deployed = infrastructure.deployed_version();
        if (deploy::compare_versions(deployed, version()) >= 0) {
            session.log().debug(format("Application {} is at version {} already.", name_, deployed)
            );
            return;
        }
        session.log().info(format(
            "Upgrading application {} from {} to {}.",
            session.log().resource(name_),
            deployed,
            version()
        ));
        store.put_application(application);
        const auto progress = stack_view(session.terminal());
        with_context("upgrade application " + name_, [&] { infrastructure.upgrade(*progress); });
        session.log().success(format("Upgraded application {} to {}.", name_, version()));
    }

private:
    std::string name_;
};

} // namespace

CommandSpec upgrade() {
    return {
        .path = "app upgrade",
        .summary = "Bring an application's own stacks to this version of copilot.",
        .examples = "  # After an update of copilot, or coming from AWS Copilot.\n"
                    "  copilot app upgrade --name shop",
        .make = std::make_unique<AppUpgrade>,
    };
}

} // namespace copilot::cli::app
