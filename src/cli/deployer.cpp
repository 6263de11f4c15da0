#include "cli/deployer.h"

#include "base/format.h"
#include "cli/stack_view.h"
#include "cli/version.h"
#include "deploy/cost.h"

#include <unistd.h>

#include <csignal>
#include <cstdlib>

namespace copilot::cli {
namespace {

constexpr int interrupted_twice = 130;

io::Cancellation& requests() {
    static io::Cancellation cancellation;
    return cancellation;
}

void report(Session& session, const std::string& environment, deploy::StackOutcome outcome) {
    const auto name = session.log().resource(environment);
    switch (outcome) {
    case deploy::StackOutcome::created:
    case deploy::StackOutcome::updated:
        session.log().success(format("Deployed environment {}.", name));
        break;
    case deploy::StackOutcome::unchanged:
        session.log().info(format(
            "Environment {} is up to date. Load balancers and NAT gateways are made with the first "
            "service that needs them; {} updates the stack all the same.",
            name,
            session.log().command("--force")
        ));
        break;
    case deploy::StackOutcome::cancelled:
        session.log().success(format("Environment {} is what it was before.", name));
        break;
    case deploy::StackOutcome::declined:
        session.log().info(format("Environment {} stays as it is.", name));
        break;
    case deploy::StackOutcome::started:
        break;
    }
}

extern "C" void on_interrupt(int) {
    if (requests().requested())
        _exit(interrupted_twice);
    requests().request();
    constexpr std::string_view note =
        "\nStopping: what was started is rolled back. Ctrl-C again leaves at once.\n";
    (void)!write(STDERR_FILENO, note.data(), note.size());
}

} // namespace

deploy::Deployer deployer_of(Session& session, const store::Application& application) {
    const auto& aws = session.aws();
    session.log().debug(format("Acting in {}.", aws.place()));
    return {.session = aws, .application = application, .version = version()};
}

manifest::LoadedEnvironment
load_environment_manifest(const workspace::Workspace& workspace, const std::string& env) {
    const auto file = workspace.environment_manifest(env);
    return manifest::load_environment(
        {.file = file.path.string(), .name = env, .text = file.text},
        {.application = workspace.app(), .environment = env, .lookup = environment_variable}
    );
}

manifest::LoadedService load_service_manifest(
    const workspace::Workspace& workspace, const std::string& name, const std::string& env
) {
    const auto file = workspace.workload_manifest(name);
    return manifest::load_service(
        {.file = file.path.string(), .name = name, .text = file.text},
        {.application = workspace.app(), .environment = env, .lookup = environment_variable}
    );
}

std::optional<std::string> environment_variable(const std::string& name) {
    const char* value = std::getenv(name.c_str());
    return value ? std::optional<std::string>(value) : std::nullopt;
}

void deploy_environment(
    Session& session, const deploy::Deployer& deployer, deploy::EnvironmentDeployment deployment
) {
    const auto name = deployment.environment.name;
    deployment.accept = [&session, inner = std::move(deployment.accept)](const auto& preview) {
        say_cost(session, deploy::added_cost(preview));
        return !inner || inner(preview);
    };
    const auto progress = stack_view(session.terminal());
    const auto outcome = with_context("deploy environment " + name, [&] {
        return deploy::deploy_environment(deployer, deployment, *progress);
    });
    report(session, name, outcome);
}

void say_cost(Session& session, const std::string& added) {
    if (added.empty())
        return;
    session.log().note(
        session.aws().is_local() ? format("this adds {}; in AWS that is billed by the hour.", added)
                                 : format("this adds {}, billed by the hour from now on.", added)
    );
}

void refuse_unsupported(const io::Path& path, std::string_view what) {
    if (!io::list_directory(path).empty())
        throw Error(
            format("{} are not supported by this version: {}", what, path.string()),
            "move the folder away to deploy without them"
        );
}

const io::Cancellation& interrupts() {
    return requests();
}

InterruptGuard::InterruptGuard() {
    (void)requests();
    std::signal(SIGINT, on_interrupt);
}

InterruptGuard::~InterruptGuard() {
    std::signal(SIGINT, SIG_DFL);
}

const io::Cancellation& InterruptGuard::cancellation() const {
    return requests();
}

} // namespace copilot::cli
