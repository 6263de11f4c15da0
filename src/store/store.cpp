#include "store/store.h"

#include "aws/api/ssm/delete_parameter.h"
#include "aws/api/ssm/get_parameter.h"
#include "aws/api/ssm/get_parameters_by_path.h"
#include "aws/api/ssm/put_parameter.h"
#include "aws/api/sts/get_caller_identity.h"
#include "base/format.h"
#include "codec/json.h"

#include <algorithm>

namespace copilot::store {
namespace {

using aws::ssm::DeleteParameter;
using aws::ssm::GetParameter;
using aws::ssm::GetParametersByPath;
using aws::ssm::PutParameter;

constexpr auto root = "/copilot/applications/";

std::string application_path(const std::string& app) {
    return root + app;
}

std::string environments_path(const std::string& app) {
    return application_path(app) + "/environments/";
}

std::string workloads_path(const std::string& app) {
    return application_path(app) + "/components/";
}

/// A record from its text; an error names what it is of, not the text.
Document parse(const std::string& text, const std::string& what) {
    return with_context("read the record of " + what, [&] { return codec::parse_json(text); });
}

template <HasFields T>
T read(const Document& document, const std::string& what) {
    return with_context("read the record of " + what, [&] { return decode<T>(document); });
}

template <HasFields T>
std::vector<T> read_all(const std::vector<Document>& documents, const std::string& what) {
    std::vector<T> records;
    records.reserve(documents.size());
    for (const auto& document : documents)
        records.push_back(read<T>(document, what));
    return records;
}

std::vector<Workload> only(std::vector<Workload> workloads, bool jobs) {
    std::erase_if(workloads, [jobs](const Workload& workload) {
        return workload.is_job() != jobs;
    });
    return workloads;
}

} // namespace

void Store::create_application(const Application& application) const {
    auto record = application;
    record.version = "1.0";
    create(
        application_path(application.name),
        "Copilot Application",
        encode(record),
        {{"copilot-application", application.name}}
    );
}

void Store::put_application(const Application& application) const {
    auto record = application;
    record.version = "1.0";
    (void)client_.call<PutParameter>(
        {.name = application_path(application.name),
         .description = "Copilot Application",
         .value = codec::to_go_json(encode(record)),
         .type = "String",
         .overwrite = true}
    );
}

void Store::create_environment(const Environment& environment) const {
    (void)application(environment.app);
    create(
        environments_path(environment.app) + environment.name,
        format("The {} deployment stage", environment.name),
        encode(environment),
        {{"copilot-application", environment.app}, {"copilot-environment", environment.name}}
    );
}

void Store::create_workload(const Workload& workload) const {
    (void)application(workload.app);
    create(
        workloads_path(workload.app) + workload.name,
        format("Copilot {} {}", workload.type, workload.name),
        encode(workload),
        {{"copilot-application", workload.app}, {"copilot-service", workload.name}}
    );
}

Application Store::application(const std::string& name) const {
    if (auto found = find_application(name))
        return *std::move(found);
    throw NoApplication(
        format("there is no application {} in {}", name, who()),
        "run `copilot app init` to make it, or look at the profile and region that you are in"
    );
}

std::optional<Application> Store::find_application(const std::string& name) const {
    const auto what = "application " + name;
    const auto document = find(application_path(name), what);
    return document ? std::optional(read<Application>(*document, what)) : std::nullopt;
}

std::vector<Application> Store::applications() const {
    return read_all<Application>(list(root, "applications"), "an application");
}

Environment Store::environment(const std::string& app, const std::string& name) const {
    if (auto found = find_environment(app, name))
        return *std::move(found);
    throw NoEnvironment(
        format("there is no environment {} in application {}", name, app),
        format("run `copilot env init --name {}` to make it", name)
    );
}

std::optional<Environment>
Store::find_environment(const std::string& app, const std::string& name) const {
    const auto what = format("environment {} of application {}", name, app);
    const auto document = find(environments_path(app) + name, what);
    return document ? std::optional(read<Environment>(*document, what)) : std::nullopt;
}

std::vector<Environment> Store::environments(const std::string& app) const {
    const auto what = "environments of application " + app;
    auto found = read_all<Environment>(list(environments_path(app), what), what);
    std::ranges::stable_sort(found, {}, &Environment::name);
    return found;
}

Workload Store::workload(const std::string& app, const std::string& name) const {
    if (auto found = find_workload(app, name))
        return *std::move(found);
    throw NoWorkload(
        format("there is no service or job {} in application {}", name, app),
        format("run `copilot svc init --name {}` to make it", name)
    );
}

Workload Store::service(const std::string& app, const std::string& name) const {
    if (auto found = find_workload(app, name); found && !found->is_job())
        return *std::move(found);
    throw NoWorkload(
        format("there is no service {} in application {}", name, app),
        format("run `copilot svc init --name {}` to make it", name)
    );
}

Workload Store::job(const std::string& app, const std::string& name) const {
    if (auto found = find_workload(app, name); found && found->is_job())
        return *std::move(found);
    throw NoWorkload(
        format("there is no job {} in application {}", name, app),
        format("run `copilot job init --name {}` to make it", name)
    );
}

std::optional<Workload>
Store::find_workload(const std::string& app, const std::string& name) const {
    const auto what = format("workload {} of application {}", name, app);
    const auto document = find(workloads_path(app) + name, what);
    return document ? std::optional(read<Workload>(*document, what)) : std::nullopt;
}

std::vector<Workload> Store::workloads(const std::string& app) const {
    const auto what = "workloads of application " + app;
    return read_all<Workload>(list(workloads_path(app), what), what);
}

std::vector<Workload> Store::services(const std::string& app) const {
    return only(workloads(app), false);
}

std::vector<Workload> Store::jobs(const std::string& app) const {
    return only(workloads(app), true);
}

void Store::delete_application(const std::string& name) const {
    remove(application_path(name));
}

void Store::delete_environment(const std::string& app, const std::string& name) const {
    remove(environments_path(app) + name);
}

void Store::delete_workload(const std::string& app, const std::string& name) const {
    remove(workloads_path(app) + name);
}

std::optional<Document> Store::find(const std::string& path, const std::string& what) const {
    const auto reply = client_.try_call<GetParameter>({.name = path});
    if (reply)
        return parse(reply->parameter.value, what);
    if (reply.error().code() == "ParameterNotFound")
        return std::nullopt;
    throw in_context(reply.error(), "get " + what);
}

/// Not recursive: what belongs to an application is stored under the application's own path.
std::vector<Document> Store::list(const std::string& path, const std::string& what) const {
    std::vector<Document> found;
    with_context("list " + what, [&] {
        aws::for_each_page<GetParametersByPath>(
            client_,
            {.path = path, .recursive = false},
            &GetParametersByPath::Input::next_token,
            &GetParametersByPath::Output::next_token,
            [&](const auto& page) {
                for (const auto& parameter : page.parameters)
                    found.push_back(parse(parameter.value, what));
            }
        );
    });
    return found;
}

void Store::create(
    const std::string& path,
    const std::string& description,
    const Document& document,
    const Dictionary<std::string>& tags
) const {
    PutParameter::Input input{
        .name = path,
        .description = description,
        .value = codec::to_go_json(document),
        .type = "String"
    };
    for (const auto& [key, value] : tags)
        input.tags.push_back({key, value});
    const auto reply = client_.try_call<PutParameter>(input);
    if (!reply && reply.error().code() != "ParameterAlreadyExists")
        throw in_context(reply.error(), "put parameter " + path);
}

void Store::remove(const std::string& path) const {
    const auto reply = client_.try_call<DeleteParameter>({.name = path});
    if (!reply && reply.error().code() != "ParameterNotFound")
        throw in_context(reply.error(), "delete parameter " + path);
}

/// Whom to name where nothing was found: the caller's account, if it can be asked for.
std::string Store::who() const {
    const auto identity = client_.try_call<aws::sts::GetCallerIdentity>({});
    return "account " + (identity ? identity->account : "unknown");
}

} // namespace copilot::store
