// copilot svc init: adds a service to an application: its manifest, its repository, its record.

#include "cli/svc/init.h"

#include "base/format.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/deployer.h"
#include "cli/select.h"
#include "manifest/workload/new_service.h"

#include <algorithm>
#include <charconv>

namespace copilot::cli::svc {
namespace {

const std::vector<std::string> types{load_balanced_web_service, backend_service};

constexpr auto custom_path = "Enter custom path for your Dockerfile";
constexpr auto existing_image = "Use an existing image instead";

bool names_a_dockerfile(const std::string& name) {
    const auto lower = lower_case(name);
    return lower.find("dockerfile") != std::string::npos && !lower.ends_with(".dockerignore");
}

/// Dockerfiles here ("./Dockerfile") and one level down ("api/Dockerfile"), sorted.
std::vector<term::Choice> find_dockerfiles(const io::Path& directory) {
    std::vector<std::string> found;
    for (const auto& name : io::list_directory(directory)) {
        const auto path = directory / name;
        if (!std::filesystem::is_directory(path)) {
            if (names_a_dockerfile(name))
                found.push_back("./" + name);
            continue;
        }
        for (const auto& inner : io::list_directory(path))
            if (names_a_dockerfile(inner))
                found.push_back(name + '/' + inner);
    }
    std::ranges::sort(found);
    std::vector<term::Choice> choices;
    for (const auto& path : found)
        choices.push_back({path});
    return choices;
}

std::optional<std::int64_t> parse_port(std::string_view text) {
    std::int64_t port = 0;
    const auto* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, port);
    const bool whole = parsed.ec == std::errc{} && parsed.ptr == end;
    return whole && port >= 1 && port <= 65535 ? std::optional(port) : std::nullopt;
}

class SvcInit final : public Command {
public:
    void define(Flags& flags) override {
        flags.text("app", 'a', app_, "Name of the application.");
        flags.text("name", 'n', service_.name, "Name of the service.");
        flags.text("svc-type", 't', service_.type, "Load Balanced Web Service or Backend Service.");
        flags.text("dockerfile", 'd', service_.dockerfile, "Path of the Dockerfile.");
        flags.text("image", 'i', service_.image, "An image that exists, instead of a Dockerfile.");
        flags.number("port", '\0', service_.port, "The port that the container listens on.");
        flags.exclusive({"dockerfile", "image"});
    }

    void validate(Session& session) override {
        workspace_ = require_workspace(session, app_);
        service_.validate();
    }

    void ask(Session& session) override { service_.ask(session); }

    void execute(Session& session) override { service_.execute(session, *workspace_); }

    [[nodiscard]] std::vector<std::string> recommend() const override {
        return {
            format("Look through copilot/{}/manifest.yml.", service_.name),
            format("Run `copilot svc deploy --name {} --env test` to deploy it.", service_.name),
        };
    }

private:
    std::string app_;
    ServiceInit service_;
    std::optional<workspace::Workspace> workspace_;
};

} // namespace

std::vector<std::int64_t> exposed_ports(const std::string& dockerfile_text) {
    std::vector<std::int64_t> ports;
    for (const auto& line : split(dockerfile_text, '\n')) {
        auto words = split(trimmed(line), ' ');
        if (words.empty() || lower_case(words.front()) != "expose")
            continue;
        for (const auto& word : words)
            if (const auto port = parse_port(word.substr(0, word.find('/'))))
                ports.push_back(*port);
    }
    return ports;
}

void ServiceInit::validate() const {
    if (!name.empty())
        check_name("a service", name);
    if (name == "pipelines" || name == "environments")
        throw UsageError(
            format(
                "a service cannot be called \"{}\": the folder of that name has another meaning",
                name
            ),
            "choose another name"
        );
    if (!type.empty() && std::ranges::find(types, type) == types.end())
        throw UsageError(
            format("services of type \"{}\" are not supported by this version", type),
            "choose \"" + joined(types, "\" or \"") + '"'
        );
    if (!dockerfile.empty() && !std::filesystem::exists(dockerfile))
        throw UsageError(format("there is no {}", dockerfile), "name a Dockerfile that exists");
    if (port && (*port < 1 || *port > 65535))
        throw UsageError("--port must be between 1 and 65535");
}

bool ServiceInit::adopt_manifest(const Session& session) {
    const auto workspace = workspace::Workspace::find(session.working_directory());
    if (name.empty() || !workspace || !workspace->has_workload_manifest(name))
        return false;
    for (const auto& workload : workspace->workloads()) {
        if (workload.name != name)
            continue;
        if (!type.empty() && type != workload.type)
            throw Error(
                format("copilot/{}/manifest.yml is of type {}, not {}", name, workload.type, type),
                "leave out the type, or choose another name"
            );
        type = workload.type;
    }
    return true;
}

void ServiceInit::ask(Session& session) {
    if (adopt_manifest(session))
        return;
    auto& prompter = session.prompter();
    if (type.empty()) {
        type = prompter.select(
            {"Which service type best represents your service's architecture?",
             "Service type:",
             "--svc-type"},
            {{load_balanced_web_service, "reached from the internet, through a load balancer"},
             {backend_service, "reached from the environment only"}}
        );
    }
    if (name.empty()) {
        name = prompter.input(
            {format("What do you want to name this {}?", lower_case(type)),
             "Service name:",
             "--name"}
        );
        validate();
        if (adopt_manifest(session))
            return;
    }
    if (dockerfile.empty() && image.empty())
        ask_image(session);
    if (!port)
        ask_port(session);
}

void ServiceInit::ask_image(Session& session) {
    auto choices = find_dockerfiles(session.working_directory());
    choices.push_back({custom_path});
    choices.push_back({existing_image});
    const auto answer = session.prompter().select(
        {format("Which Dockerfile would you like to use for {}?", name),
         "Dockerfile:",
         "--dockerfile or --image"},
        choices
    );
    if (answer == existing_image)
        image = session.prompter().input(
            {"What's the location of the image to use?", "Image:", "--image"}
        );
    else if (answer == custom_path)
        dockerfile = session.prompter().input(
            {"What is the path of your Dockerfile?", "Custom Dockerfile path:", "--dockerfile"}
        );
    else
        dockerfile = answer;
    validate();
}

void ServiceInit::ask_port(Session& session) {
    const auto text = dockerfile.empty() ? std::nullopt : io::read_file_if_exists(dockerfile);
    const auto ports = text ? exposed_ports(*text) : std::vector<std::int64_t>{};
    if (ports.size() == 1) {
        port = ports.front();
        return;
    }
    if (type != load_balanced_web_service)
        return;
    const auto typed = session.prompter().input(
        {"Which port do you want customer traffic sent to?", "Port:", "--port"},
        std::to_string(ports.empty() ? 80 : ports.front()),
        [](const std::string& answer) -> std::optional<std::string> {
            return parse_port(answer)
                       ? std::nullopt
                       : std::optional<std::string>("a port is a number from 1 to 65535");
        }
    );
    port = parse_port(typed);
}

void ServiceInit::execute(Session& session, const workspace::Workspace& workspace) const {
    const auto store = store_of(session);
    const auto application = store.application(workspace.app());
    if (store.find_workload(workspace.app(), name) && !workspace.has_workload_manifest(name)) {
        throw Error(
            format("service {} exists already, but this workspace has no manifest of it", name),
            format(
                "write it with `copilot svc show -n {} --manifest <environment>`, or choose "
                "another name",
                name
            )
        );
    }
    const auto relative =
        dockerfile.empty()
            ? std::string{}
            : std::filesystem::relative(std::filesystem::absolute(dockerfile), workspace.root())
                  .string();
    const auto others = store.services(workspace.app());
    const bool first = std::ranges::none_of(others, [&](const auto& other) {
        return other.type == load_balanced_web_service && other.name != name;
    });
    const auto written = workspace.write_workload_manifest(
        name,
        manifest::write_manifest(
            {.name = name,
             .type = type,
             .dockerfile = relative,
             .image = image,
             .port = port,
             .path = first ? "/" : name}
        )
    );
    session.log().success(format(
        "{} the manifest of service {} at {}",
        written.created ? "Wrote" : "Kept",
        session.log().resource(name),
        session.log().resource(written.path.string())
    ));
    deployer_of(session, application).infrastructure().add_workload(name, true);
    store.create_workload({workspace.app(), name, type});
}

CommandSpec init() {
    return {
        .path = "svc init",
        .summary = "Add a service to the application: its manifest and its image repository.",
        .examples = "  # A web service behind the environment's load balancer.\n"
                    "  copilot svc init --name api --svc-type \"Load Balanced Web Service\" "
                    "--dockerfile api/Dockerfile\n"
                    "  # A service that only others in the environment reach.\n"
                    "  copilot svc init --name backend --svc-type \"Backend Service\" --dockerfile "
                    "backend/Dockerfile",
        .make = std::make_unique<SvcInit>,
    };
}

} // namespace copilot::cli::svc
