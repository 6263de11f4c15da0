// copilot init: from a repository with a Dockerfile to a URL, asking for what no flag says.

#include "cli/svc/init.h"

#include "base/format.h"
#include "cli/command.h"
#include "cli/commands.h"
#include "cli/deployer.h"
#include "cli/parser.h"
#include "cli/select.h"
#include "cli/stack_view.h"
#include "cli/svc/deploy.h"
#include "manifest/environment/new_environment.h"

namespace copilot::cli::top {
namespace {

constexpr auto new_environment = "Create a new environment";

/// Runs another command of the table with the flags given here, its questions included.
void run_command(Session& session, const std::vector<std::string>& arguments) {
    const auto parsed = parse(commands(), arguments);
    parsed.command->validate(session);
    parsed.command->ask(session);
    parsed.command->execute(session);
}

class Init final : public Command {
public:
    void define(Flags& flags) override {
        flags.text("app", 'a', app_, "Name of the application.");
        flags.text("env", 'e', env_, "Name of the environment.");
        flags.text("name", 'n', service_.name, "Name of the service.");
        flags.text("type", 't', service_.type, "Load Balanced Web Service or Backend Service.");
        flags.text("dockerfile", 'd', service_.dockerfile, "Path of the Dockerfile.");
        flags.text("image", 'i', service_.image, "An image that exists, instead of a Dockerfile.");
        flags.number("port", '\0', service_.port, "The port that the container listens on.");
        flags.text("tag", '\0', options_.tag, "A tag for the image, beside \"latest\".");
        flags.maybe("deploy", '\0', deploy_, "Whether to deploy the service to an environment.");
        flags.exclusive({"dockerfile", "image"});
    }

    void validate(Session&) override { service_.validate(); }

    void execute(Session& session) override {
        session.log().info("Welcome. A few questions, and your service runs.\n");
        run_command(
            session,
            app_.empty() ? std::vector<std::string>{"app", "init"}
                         : std::vector<std::string>{"app", "init", app_}
        );
        const auto workspace = workspace::Workspace::open(session.working_directory());
        service_.ask(session);
        service_.execute(session, workspace);
        if (!deploy_)
            deploy_ = session.prompter().confirm(
                {"Would you like to deploy it to an environment?",
                 "Deploy:",
                 "--deploy or --no-deploy"},
                false
            );
        if (!*deploy_)
            return;
        choose_environment(session, workspace.app());
        run_command(session, {"env", "deploy", "--name", env_});
        svc::deploy_service(session, workspace, service_.name, env_, options_);
    }

    [[nodiscard]] std::vector<std::string> recommend() const override {
        if (deploy_.value_or(false))
            return {};
        return {
            "Run `copilot env init` to make an environment.",
            format("Run `copilot deploy --name {}` to deploy the service.", service_.name),
        };
    }

private:
    void choose_environment(Session& session, const std::string& app) {
        const auto environments = store_of(session).environments(app);
        if (env_.empty() && environments.empty()) {
            env_ = session.prompter().input(
                {"What is your environment's name?", "Environment name:", "--env"}, "test"
            );
        } else if (env_.empty()) {
            std::vector<term::Choice> choices;
            for (const auto& environment : environments)
                choices.push_back({environment.name});
            choices.push_back({new_environment});
            env_ =
                session.prompter().select({"Which environment?", "Environment:", "--env"}, choices);
            if (env_ == new_environment)
                env_ = session.prompter().input(
                    {"What is your environment's name?", "Environment name:", "--env"}
                );
        }
        check_name("an environment", env_);
        if (!store_of(session).find_environment(app, env_))
            run_command(session, {"env", "init", "--name", env_, "--default-config"});
    }

    std::string app_;
    std::string env_;
    svc::ServiceInit service_;
    svc::DeployOptions options_;
    std::optional<bool> deploy_;
};

} // namespace

CommandSpec init() {
    return {
        .path = "init",
        .summary = "From a repository with a Dockerfile to a URL: asks for what no flag says.",
        .examples = "  # Answer questions on the way.\n  copilot init\n"
                    "  # No questions at all.\n"
                    "  copilot init --app shop --name api --type \"Load Balanced Web Service\" \\\n"
                    "      --dockerfile api/Dockerfile --port 8080 --env test --deploy",
        .make = std::make_unique<Init>,
    };
}

} // namespace copilot::cli::top
