// copilot env show: an environment, what is deployed in it, and what it is made of.

#include "base/text.h"
#include "cli/command.h"
#include "cli/sections.h"
#include "cli/select.h"
#include "describe/environment.h"
#include "describe/picture.h"
#include "io/file.h"

namespace copilot::cli::env {
namespace {

std::string
for_people(const describe::EnvironmentDescription& environment, bool resources, bool colour) {
    auto about = section_table();
    about.row({"Name", environment.environment.name});
    about.row({"Region", environment.environment.region});
    about.row({"Account ID", environment.environment.account_id});
    auto workloads = section_table();
    workloads.header({"Name", "Type"});
    for (const auto* list : {&environment.services, &environment.jobs})
        for (const auto& workload : *list)
            workloads.row({workload.name, workload.type});
    auto tags = section_table();
    if (!environment.tags.empty())
        tags.header({"Key", "Value"});
    for (const auto& [key, value] : environment.tags)
        tags.row({key, value});
    auto made_of = section_table();
    for (const auto& resource : environment.resources)
        made_of.row({resource.type, resource.physical_id});
    Sections sections(colour);
    sections.add("About", about);
    sections.add("Workloads", workloads);
    sections.add("Tags", tags);
    if (resources)
        sections.add("Resources", made_of);
    return sections.text();
}

class EnvShow final : public Command {
public:
    void define(Flags& flags) override {
        flags.text("app", 'a', app_, "Name of the application.");
        flags.text("name", 'n', name_, "Name of the environment.");
        flags.toggle("json", '\0', json_, "Print JSON.");
        flags.toggle(
            "resources", '\0', resources_, "Also list the AWS resources of the environment."
        );
        flags.toggle(
            "manifest",
            '\0',
            manifest_,
            "Print the manifest that the environment was deployed with."
        );
        flags.text(
            "diagram",
            '\0',
            diagram_,
            "Draw the environment as it is deployed into this SVG file; \"-\" is standard output."
        );
        flags.exclusive({"diagram", "manifest"});
        flags.exclusive({"diagram", "json"});
        flags.exclusive({"diagram", "resources"});
        flags.exclusive({"manifest", "json"});
        flags.exclusive({"manifest", "resources"});
    }

    void ask(Session& session) override {
        app_ = select_app(session, app_);
        name_ = select_environment(session, app_, name_);
    }

    void execute(Session& session) override {
        if (manifest_) {
            print_manifest(session);
            return;
        }
        if (!diagram_.empty()) {
            draw(session);
            return;
        }
        const auto environment =
            describe::describe_environment(session.aws(), store_of(session), app_, name_);
        if (json_)
            session.out(describe::to_json(environment, resources_) + '\n');
        else
            session.out(for_people(environment, resources_, session.terminal().colour_on_out()));
    }

private:
    void draw(Session& session) const {
        const auto svg =
            describe::to_svg(describe::take_picture(session.aws(), store_of(session), app_, name_));
        if (diagram_ == "-") {
            session.out(svg);
            return;
        }
        io::write_file(diagram_, svg);
        session.log().success("Drew environment " + name_ + " into " + diagram_ + ".");
    }

    void print_manifest(Session& session) const {
        const auto manifest = describe::deployed_environment_manifest(
            session.aws(), store_of(session).environment(app_, name_)
        );
        if (!manifest)
            throw Error(
                "environment " + name_ + " has not been deployed yet: its stack has no manifest"
            );
        session.out(std::string(trimmed(*manifest)) + '\n');
    }

    std::string app_;
    std::string name_;
    std::string diagram_;
    bool json_ = false;
    bool resources_ = false;
    bool manifest_ = false;
};

} // namespace

CommandSpec show() {
    return {
        .path = "env show",
        .summary = "Show an environment: its services, tags, resources or manifest.",
        .examples =
            "  # What runs in test?\n  copilot env show --name test\n"
            "  # Write the manifest back that prod was deployed with.\n"
            "  copilot env show -n prod --manifest > copilot/environments/prod/manifest.yml\n"
            "  # Draw it.\n  copilot env show -n prod --diagram prod.svg",
        .make = std::make_unique<EnvShow>,
    };
}

} // namespace copilot::cli::env
