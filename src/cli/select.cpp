#include "cli/select.h"

#include "base/format.h"

#include <algorithm>

namespace copilot::cli {
namespace {

template <typename T>
std::vector<term::Choice> choices_of(const std::vector<T>& records) {
    std::vector<term::Choice> choices;
    for (const auto& record : records)
        choices.push_back({record.name});
    return choices;
}

std::string choose(
    Session& session,
    const term::Question& question,
    const std::vector<term::Choice>& choices,
    const Error& none
) {
    if (choices.empty())
        throw none;
    return session.prompter().select(question, choices);
}

/// Those of `choices` that `has` says yes to.
template <typename Has>
std::vector<term::Choice> only(std::vector<term::Choice> choices, Has has) {
    std::erase_if(choices, [&has](const term::Choice& choice) { return !has(choice.value); });
    return choices;
}

} // namespace

store::Store store_of(Session& session) {
    return store::Store(session.aws().client());
}

std::string select_app(Session& session, const std::string& given) {
    if (!given.empty())
        return given;
    if (const auto workspace = workspace::Workspace::find(session.working_directory()))
        return workspace->app();
    return choose(
        session,
        {"Which application?", "Application:", "--app"},
        choices_of(store_of(session).applications()),
        Error("there is no application yet", "run `copilot app init` to make one")
    );
}

workspace::Workspace require_workspace(Session& session, const std::string& given) {
    auto workspace = workspace::Workspace::open(session.working_directory());
    if (!given.empty() && given != workspace.app()) {
        throw Error(
            format("this workspace belongs to application {}, not {}", workspace.app(), given),
            format("leave out --app, or run the command in a repository of {}", given)
        );
    }
    return workspace;
}

std::string select_environment(Session& session, const std::string& app, const std::string& given) {
    const auto store = store_of(session);
    (void)store.application(app);
    if (!given.empty())
        return store.environment(app, given).name;
    return choose(
        session,
        {"Which environment?", "Environment:", "--env (or --name)"},
        choices_of(store.environments(app)),
        Error(
            "application " + app + " has no environment yet", "run `copilot env init` to make one"
        )
    );
}

std::string select_service(Session& session, const std::string& app, const std::string& given) {
    const auto store = store_of(session);
    (void)store.application(app);
    if (!given.empty())
        return store.service(app, given).name;
    return choose(
        session,
        {"Which service?", "Service name:", "--name"},
        choices_of(store.services(app)),
        Error("application " + app + " has no service yet", "run `copilot svc init` to make one")
    );
}

std::string select_local_environment(
    Session& session, const workspace::Workspace& workspace, const std::string& given
) {
    if (!given.empty()) {
        (void)workspace.environment_manifest(given);
        return store_of(session).environment(workspace.app(), given).name;
    }
    return choose(
        session,
        {"Which environment?", "Environment:", "--name"},
        only(
            choices_of(store_of(session).environments(workspace.app())),
            [&](const std::string& name) { return workspace.has_environment_manifest(name); }
        ),
        Error(
            "there is no environment with a manifest in this workspace",
            "run `copilot env init` to make one"
        )
    );
}

std::string select_local_service(
    Session& session, const workspace::Workspace& workspace, const std::string& given
) {
    if (!given.empty()) {
        (void)workspace.workload_manifest(given);
        return store_of(session).service(workspace.app(), given).name;
    }
    return choose(
        session,
        {"Which service?", "Service name:", "--name"},
        only(
            choices_of(store_of(session).services(workspace.app())),
            [&](const std::string& name) { return workspace.has_workload_manifest(name); }
        ),
        Error(
            "there is no service with a manifest in this workspace",
            "run `copilot svc init` to make one"
        )
    );
}

namespace {

constexpr std::string_view name_rule =
    "a name has 2 to 255 lower-case letters, digits and single dashes, and starts with a letter";

bool can_name(const std::string& name) {
    const auto ordinary = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    };
    return name.size() >= 2 && name.size() <= 255 && name[0] >= 'a' && name[0] <= 'z'
           && std::ranges::all_of(name, ordinary) && name.find("--") == std::string::npos
           && name.back() != '-';
}

std::string cannot_name(std::string_view what, const std::string& name) {
    return format("\"{}\" cannot name {}", name, what);
}

} // namespace

void check_name(std::string_view what, const std::string& name) {
    if (!can_name(name))
        throw UsageError(cannot_name(what, name), std::string(name_rule));
}

std::optional<std::string> why_no_name(std::string_view what, const std::string& name) {
    if (can_name(name))
        return std::nullopt;
    return format("{}: {}", cannot_name(what, name), name_rule);
}

void confirm_deletion(Session& session, const std::string& question, bool yes) {
    if (yes)
        return;
    if (!session.prompter().confirm({question, "Sure?", "--yes"}, false))
        throw term::Cancelled();
}

} // namespace copilot::cli
