// copilot app show: an application, its environments and its workloads.

#include "base/text.h"
#include "cli/command.h"
#include "cli/sections.h"
#include "cli/select.h"
#include "cli/version.h"
#include "codec/json.h"
#include "deploy/infrastructure.h"
#include "describe/environment.h"
#include "describe/nulls.h"

#include <algorithm>

namespace copilot::cli::app {
namespace {

/// What `app show` says, for people and as JSON.
struct Description {
    store::Application application;
    std::string version;
    std::vector<store::Environment> environments;
    std::vector<store::Workload> workloads;        ///< Services, then jobs.
    Dictionary<std::vector<std::string>> deployed; ///< Environments by workload.
};

Description describe(Session& session, const std::string& app) {
    const auto store = store_of(session);
    Description description{
        .application = store.application(app),
        .version = deploy::Infrastructure(session.aws(), store.application(app), version())
                       .deployed_version(),
        .environments = store.environments(app),
        .workloads = store.workloads(app),
    };
    std::ranges::stable_sort(description.workloads, {}, [](const auto& one) {
        return std::pair(one.is_job(), one.name);
    });
    for (const auto& environment : description.environments) {
        const auto inside = describe::environment_session(session.aws(), environment);
        for (const auto& name :
             describe::deployed_workloads(inside.client(), app, environment.name))
            description.deployed[name].push_back(environment.name);
    }
    return description;
}

std::string or_none(const std::string& text) {
    return text.empty() ? "N/A" : text;
}

std::string for_people(const Description& description, bool colour) {
    auto about = section_table();
    about.row({"Name", description.application.name});
    about.row({"Version", description.version});
    about.row({"URI", or_none(description.application.domain)});
    about.row(
        {"Permissions Boundary", or_none(description.application.permissions_boundary.value_or(""))}
    );
    auto environments = section_table();
    environments.header({"Name", "AccountID", "Region"});
    for (const auto& environment : description.environments)
        environments.row({environment.name, environment.account_id, environment.region});
    auto workloads = section_table();
    workloads.header({"Name", "Type", "Environments"});
    for (const auto& workload : description.workloads) {
        const auto* where = description.deployed.find(workload.name);
        workloads.row({workload.name, workload.type, where ? joined(*where, ", ") : "-"});
    }
    Sections sections(colour);
    sections.add("About", about);
    sections.add("Environments", environments);
    sections.add("Workloads", workloads);
    return sections.text();
}

Document for_scripts(const Description& description) {
    std::vector<store::Environment> environments;
    for (const auto& one : description.environments)
        environments.push_back(
            {.name = one.name, .region = one.region, .account_id = one.account_id}
        );
    std::vector<store::Workload> services;
    std::vector<store::Workload> jobs;
    for (const auto& one : description.workloads)
        (one.is_job() ? jobs : services).push_back({"", one.name, one.type});
    return Document::Map{
        {"name", description.application.name},
        {"version", description.version},
        {"uri", description.application.domain},
        {"permissionsBoundary", description.application.permissions_boundary.value_or("")},
        {"environments", describe::list_or_null(environments)},
        {"services", describe::list_or_null(services)},
        {"jobs", describe::list_or_null(jobs)},
        {"pipelines", nullptr},
    };
}

class AppShow final : public Command {
public:
    void define(Flags& flags) override {
        flags.text("name", 'n', name_, "Name of the application.");
        flags.toggle("json", '\0', json_, "Print JSON.");
    }

    void ask(Session& session) override { name_ = select_app(session, name_); }

    void execute(Session& session) override {
        const auto description = describe(session, name_);
        if (json_)
            session.out(codec::to_go_json(for_scripts(description)) + '\n');
        else
            session.out(for_people(description, session.terminal().colour_on_out()));
    }

private:
    std::string name_;
    bool json_ = false;
};

} // namespace

CommandSpec show() {
    return {
        .path = "app show",
        .summary = "Show an application: its environments, services and jobs.",
        .examples = "  # What is the application of this workspace made of?\n  copilot app show",
        .make = std::make_unique<AppShow>,
    };
}

} // namespace copilot::cli::app
