// copilot svc show: a service in every environment where it is deployed.

#include "base/format.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/sections.h"
#include "cli/select.h"
#include "describe/service.h"

#include <charconv>

namespace copilot::cli::svc {
namespace {

constexpr auto ditto = "  \"";

/// CPU units as people count them: "256" is 0.25 of a vCPU.
std::string virtual_cpus(const std::string& units) {
    double value = 0;
    std::from_chars(units.data(), units.data() + units.size(), value);
    return format("{:g}", value / 1024);
}

/// A cell, or a ditto mark where it repeats the row above.
std::string cell(const std::string& value, const std::string& above) {
    return value == above ? ditto : value;
}

term::Table configurations(const describe::ServiceDescription& service) {
    auto table = section_table();
    table.header({"Environment", "Tasks", "CPU (vCPU)", "Memory (MiB)", "Platform", "Port"});
    for (const auto& one : service.configurations)
        table.row(
            {one.environment, one.tasks, virtual_cpus(one.cpu), one.memory, one.platform, one.port}
        );
    return table;
}

term::Table routes(const describe::ServiceDescription& service) {
    auto table = section_table();
    if (service.routes.empty())
        return table;
    table.header({"Environment", "URL"});
    for (const auto& route : service.routes)
        table.row({route.environment, route.url});
    return table;
}

term::Table endpoints(const describe::ServiceDescription& service) {
    auto table = section_table();
    if (service.service_discovery.empty())
        return table;
    table.header({"Endpoint", "Environment", "Type"});
    for (const auto& endpoint : service.service_discovery)
        table.row({endpoint.endpoint, joined(endpoint.environment, ", "), "Service Discovery"});
    return table;
}

term::Table variables(const describe::ServiceDescription& service) {
    auto table = section_table();
    table.header({"Name", "Container", "Environment", "Value"});
    describe::ServiceVariable above;
    for (const auto& one : service.variables) {
        const bool same_name = one.name == above.name;
        table.row(
            {cell(one.name, above.name),
             same_name ? cell(one.container, above.container) : one.container,
             one.environment,
             same_name ? cell(one.value, above.value) : one.value}
        );
        above = one;
    }
    return table;
}

term::Table secrets(const describe::ServiceDescription& service) {
    auto table = section_table();
    if (service.secrets.empty())
        return table;
    table.header({"Name", "Container", "Environment", "Value From"});
    for (const auto& one : service.secrets) {
        const auto from =
            one.value_from.starts_with("arn:") ? one.value_from : "parameter/" + one.value_from;
        table.row({one.name, one.container, one.environment, from});
    }
    return table;
}

std::string
for_people(const describe::ServiceDescription& service, bool with_resources, bool colour) {
    auto about = section_table();
    about.row({"Application", service.service.app});
    about.row({"Name", service.service.name});
    about.row({"Type", service.service.type});
    Sections sections(colour);
    sections.add("About", about);
    sections.add("Configurations", configurations(service));
    sections.add("Routes", routes(service));
    sections.add("Internal Service Endpoints", endpoints(service));
    sections.add("Variables", variables(service));
    sections.add("Secrets", secrets(service));
    if (!with_resources)
        return sections.text();
    for (const auto& [env, resources] : service.resources) {
        auto table = section_table();
        for (const auto& resource : resources)
            table.row({resource.type, resource.physical_id});
        sections.add("Resources in " + env, table);
    }
    return sections.text();
}

class SvcShow final : public Command {
public:
    void define(Flags& flags) override {
        flags.text("app", 'a', app_, "Name of the application.");
        flags.text("name", 'n', name_, "Name of the service.");
        flags.toggle("json", '\0', json_, "Print JSON.");
        flags.toggle("resources", '\0', resources_, "Also list the AWS resources of the service.");
        flags.text(
            "manifest",
            '\0',
            manifest_,
            "Print the manifest that the service was deployed with to this environment."
        );
        flags.exclusive({"manifest", "json"});
        flags.exclusive({"manifest", "resources"});
    }

    void ask(Session& session) override {
        app_ = select_app(session, app_);
        name_ = select_service(session, app_, name_);
    }

    void execute(Session& session) override {
        if (!manifest_.empty()) {
            print_manifest(session);
            return;
        }
        const auto service =
            describe::describe_service(session.aws(), store_of(session), app_, name_);
        if (json_)
            session.out(describe::to_json(service, resources_) + '\n');
        else
            session.out(for_people(service, resources_, session.terminal().colour_on_out()));
    }

private:
    void print_manifest(Session& session) const {
        const auto environment = store_of(session).environment(app_, manifest_);
        const auto inside = describe::environment_session(session.aws(), environment);
        const auto stack = format("{}-{}-{}", app_, manifest_, name_).substr(0, 128);
        const auto manifest = describe::stack_metadata(inside.client(), stack, "Manifest");
        if (!manifest) {
            throw Error(
                format("no manifest of service {} is deployed in environment {}", name_, manifest_),
                format("run `copilot svc deploy --name {} --env {}`", name_, manifest_)
            );
        }
        session.out(std::string(trimmed(*manifest)) + '\n');
    }

    std::string app_;
    std::string name_;
    std::string manifest_;
    bool json_ = false;
    bool resources_ = false;
};

} // namespace

CommandSpec show() {
    return {
        .path = "svc show",
        .summary =
            "Show a service: its configuration, addresses and variables in each environment.",
        .examples = "  # Where does api answer?\n  copilot svc show --name api\n"
                    "  # The same for a script.\n  copilot svc show --name api --json",
        .make = std::make_unique<SvcShow>,
    };
}

} // namespace copilot::cli::svc
