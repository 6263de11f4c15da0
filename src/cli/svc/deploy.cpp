// copilot svc deploy: builds a service's image and makes the service what its manifest says.

#include "cli/svc/deploy.h"

#include "base/format.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/deployer.h"
#include "cli/diff_view.h"
#include "cli/select.h"
#include "cli/stack_view.h"
#include "deploy/cost.h"
#include "describe/environment.h"
#include "describe/service.h"
#include "io/process.h"

namespace copilot::cli::svc {
namespace {

/// The commit that a clean work tree is at; nothing elsewhere.
std::string git_tag(const io::Path& root) {
    const auto in_root = [&root](std::vector<std::string> words) {
        return io::run({.arguments = std::move(words), .working_directory = root.string()});
    };
    const auto status = in_root({"git", "status", "--porcelain"});
    if (!status.ok() || !trimmed(status.out).empty())
        return "";
    const auto described = in_root({"git", "describe", "--always"});
    return described.ok() ? std::string(trimmed(described.out)) : "";
}

void report(
    Session& session, const deploy::ServiceDeployment& deployment, deploy::StackOutcome outcome
) {
    const auto name = session.log().resource(deployment.manifest.manifest.name);
    const auto env = session.log().resource(deployment.environment.name);
    switch (outcome) {
    case deploy::StackOutcome::created:
    case deploy::StackOutcome::updated:
        session.log().success(format("Deployed service {} to environment {}.", name, env));
        break;
    case deploy::StackOutcome::unchanged:
        session.log().info(format(
            "Service {} is up to date in environment {}; {} gives it new tasks all the same.",
            name,
            env,
            session.log().command("--force")
        ));
        break;
    case deploy::StackOutcome::cancelled:
        session.log().success(
            format("Service {} is what it was before in environment {}.", name, env)
        );
        break;
    case deploy::StackOutcome::declined:
        session.log().info(format("Service {} stays as it is in environment {}.", name, env));
        break;
    case deploy::StackOutcome::started:
        break;
    }
}

void say_address(
    Session& session, const store::Environment& environment, const store::Workload& service
) {
    const auto inside = describe::environment_session(session.aws(), environment);
    const auto address =
        describe::service_address(inside.client(), environment.app, environment.name, service);
    if (!address)
        return;
    const std::string_view how = address->starts_with("http")
                                     ? "It answers at"
                                     : "Other services of the environment reach it at";
    session.log().info(format("{} {}", how, session.log().resource(*address)));
}

/// Says what the environment will add for the service, and shows the difference if asked to.
deploy::Accept accept(
    Session& session,
    const deploy::Deployer& deployer,
    const store::Environment& environment,
    const std::string& service,
    const DeployOptions& options
) {
    return [&session, &deployer, environment, service, options](const auto& preview) {
        say_cost(session, deploy::added_environment_cost(deployer, environment, service, preview));
        const bool asks = options.diff || options.diff_yes;
        return !asks || accept_diff(session, preview, options.diff_yes);
    };
}

class SvcDeploy final : public Command {
public:
    void define(Flags& flags) override {
        flags.text("app", 'a', app_, "Name of the application.");
        flags.text("name", 'n', name_, "Name of the service.");
        flags.text("env", 'e', env_, "Name of the environment.");
        flags.text(
            "tag",
            '\0',
            options_.tag,
            "A tag for the image, beside \"latest\"; the Git commit unless given."
        );
        flags.pairs(
            "resource-tags", '\0', options_.resource_tags, "Tags for the service's resources."
        );
        flags.toggle("force", '\0', options_.force, "Start new tasks even if nothing changed.");
        flags.toggle(
            "no-rollback", '\0', options_.no_rollback, "Leave a failed deployment as it is."
        );
        flags.toggle("detach", '\0', options_.detach, "Do not wait for the end of the deployment.");
        flags.toggle(
            "diff", '\0', options_.diff, "Show what would change, and ask whether to go on."
        );
        flags.toggle("diff-yes", '\0', options_.diff_yes, "With --diff: go on without a question.");
        flags.toggle("diff-auto-approve", '\0', options_.diff_yes, "The same as --diff-yes.");
        flags.toggle(
            "allow-downgrade",
            '\0',
            options_.allow_downgrade,
            "Deploy although a newer version of copilot deployed the service."
        );
    }

    void validate(Session& session) override { workspace_ = require_workspace(session, app_); }

    void ask(Session& session) override {
        name_ = select_local_service(session, *workspace_, name_);
        env_ = select_environment(session, workspace_->app(), env_);
    }

    void execute(Session& session) override {
        deploy_service(session, *workspace_, name_, env_, options_);
    }

private:
    std::string app_;
    std::string name_;
    std::string env_;
    DeployOptions options_;
    std::optional<workspace::Workspace> workspace_;
};

} // namespace

void deploy_service(
    Session& session,
    const workspace::Workspace& workspace,
    const std::string& name,
    const std::string& env,
    const DeployOptions& options
) {
    refuse_unsupported(workspace.workload_path(name, "addons"), "addons");
    const auto store = store_of(session);
    const InterruptGuard guard;
    auto deployer = deployer_of(session, store.application(workspace.app()));
    deployer.cancellation = &guard.cancellation();
    const deploy::ServiceDeployment deployment{
        .environment = store.environment(workspace.app(), env),
        .manifest = load_service_manifest(workspace, name, env),
        .root = workspace.root(),
        .image_tag = options.tag.empty() ? git_tag(workspace.root()) : options.tag,
        .tags = options.resource_tags,
        .force = options.force,
        .disable_rollback = options.no_rollback,
        .detach = options.detach,
        .allow_downgrade = options.allow_downgrade,
        .overrides = workspace.workload_path(name, "overrides"),
        .accept = accept(session, deployer, store.environment(workspace.app(), env), name, options),
        .on_build_output = [&session](std::string_view text) { session.terminal().err(text); },
    };
    const auto progress = stack_view(session.terminal());
    const auto outcome =
        with_context(format("deploy service {} to environment {}", name, env), [&] {
            const auto image = deploy::push_image(deployer, deployment);
            return deploy::deploy_service(deployer, deployment, image, *progress);
        });
    report(session, deployment, outcome);
    const bool there = outcome == deploy::StackOutcome::created
                       || outcome == deploy::StackOutcome::updated
                       || outcome == deploy::StackOutcome::unchanged;
    if (there)
        say_address(session, deployment.environment, store.service(workspace.app(), name));
}

CommandSpec deploy() {
    return {
        .path = "svc deploy",
        .summary = "Build a service and deploy it to an environment.",
        .examples = "  # Deploy api to test.\n  copilot svc deploy --name api --env test",
        .make = std::make_unique<SvcDeploy>,
    };
}

} // namespace copilot::cli::svc
