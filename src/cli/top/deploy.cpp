// copilot deploy: deploys services to an environment, and makes what of both is missing.

#include "cli/svc/deploy.h"

#include "base/format.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/deployer.h"
#include "cli/select.h"
#include "cli/svc/init.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace copilot::cli::top {
namespace {

/// Services that are deployed one after the other, lower numbers first; those without one last.
using Groups = std::map<std::int64_t, std::vector<std::string>>;

constexpr std::int64_t last_group = INT64_MAX;

/// "api/2" is api in group 2.
void add(Groups& groups, const std::string& item) {
    const auto slash = item.find('/');
    std::int64_t group = last_group;
    if (slash != std::string::npos) {
        const auto number = item.substr(slash + 1);
        const auto* end = number.data() + number.size();
        if (std::from_chars(number.data(), end, group).ptr != end || number.empty())
            throw UsageError(
                format("\"{}\" is not a name, nor a name and a group such as api/1", item)
            );
    }
    groups[group].push_back(item.substr(0, slash));
}

class Deploy final : public Command {
public:
    void define(Flags& flags) override {
        flags.text("app", 'a', app_, "Name of the application.");
        flags.list("name", 'n', names_, "Names of services; name/1 is deployed before name/2.");
        flags.text("env", 'e', env_, "Name of the environment.");
        flags.toggle("all", '\0', all_, "Every service with a manifest in this workspace.");
        flags.maybe("deploy-env", '\0', deploy_env_, "Whether to deploy the environment first.");
        flags.text("tag", '\0', options_.tag, "A tag for the images, beside \"latest\".");
        flags.pairs(
            "resource-tags", '\0', options_.resource_tags, "Tags for the services' resources."
        );
        flags.toggle("force", '\0', options_.force, "Start new tasks even if nothing changed.");
        flags.toggle(
            "no-rollback", '\0', options_.no_rollback, "Leave a failed deployment as it is."
        );
        flags.toggle(
            "detach", '\0', options_.detach, "Do not wait for the end of the deployments."
        );
    }

    void validate(Session& session) override { workspace_ = require_workspace(session, app_); }

    void ask(Session& session) override {
        for (const auto& name : names_)
            add(groups_, name);
        if (all_)
            add_all();
        if (groups_.empty())
            ask_services(session);
        if (groups_.empty())
            throw Error("there is nothing to deploy", "run `copilot svc init` to add a service");
        env_ = select_environment(session, workspace_->app(), env_);
    }

    void execute(Session& session) override {
        initialise_services(session);
        if (deploy_env_.value_or(false))
            deploy_environment(session);
        for (const auto& [group, names] : groups_)
            for (const auto& name : names)
                svc::deploy_service(session, *workspace_, name, env_, options_);
    }

private:
    void add_all() {
        for (const auto& workload : workspace_->workloads()) {
            const bool named = std::ranges::any_of(groups_, [&](const auto& group) {
                return std::ranges::find(group.second, workload.name) != group.second.end();
            });
            if (!named)
                groups_[last_group].push_back(workload.name);
        }
    }

    void ask_services(Session& session) {
        std::vector<term::Choice> choices;
        for (const auto& workload : workspace_->workloads())
            choices.push_back({workload.name, workload.type});
        if (choices.size() == 1)
            add(groups_, choices.front().value);
        else if (!choices.empty())
            for (const auto& name : session.prompter().select_many(
                     {"Which services should be deployed?", "Services:", "--name or --all"},
                     choices,
                     1
                 ))
                add(groups_, name);
    }

    /// Services that have a manifest but no record yet get their repository and record.
    void initialise_services(Session& session) const {
        const auto store = store_of(session);
        for (const auto& [group, names] : groups_)
            for (const auto& name : names) {
                (void)workspace_->workload_manifest(name);
                if (store.find_workload(workspace_->app(), name))
                    continue;
                svc::ServiceInit service;
                service.name = name;
                service.ask(session);
                service.execute(session, *workspace_);
            }
    }

    void deploy_environment(Session& session) const {
        const auto store = store_of(session);
        const auto deployer = deployer_of(session, store.application(workspace_->app()));
        cli::deploy_environment(
            session,
            deployer,
            {.environment = store.environment(workspace_->app(), env_),
             .manifest = load_environment_manifest(*workspace_, env_),
             .overrides = workspace_->environments_path("overrides")}
        );
    }

    std::string app_;
    std::vector<std::string> names_;
    std::string env_;
    bool all_ = false;
    std::optional<bool> deploy_env_;
    svc::DeployOptions options_;
    Groups groups_;
    std::optional<workspace::Workspace> workspace_;
};

} // namespace

CommandSpec deploy() {
    return {
        .path = "deploy",
        .summary = "Deploy services to an environment, one group after the other.",
        .examples = "  # Everything, to test.\n  copilot deploy --all --env test\n"
                    "  # The backend first.\n  copilot deploy --name backend/1,api/2 --env prod",
        .make = std::make_unique<Deploy>,
    };
}

} // namespace copilot::cli::top
