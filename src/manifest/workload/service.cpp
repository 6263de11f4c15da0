// Reads a service's manifest as one environment sees it.

#include "manifest/workload/service.h"

#include "manifest/workload/overrides.h"

#include <algorithm>

namespace copilot::manifest {
namespace {

/// Keys of the top level that an environment cannot change.
void validate_overrides(const Document& manifest, const Place& at) {
    const auto* environments = manifest.find("environments");
    if (!environments || !environments->map())
        return;
    for (const auto& [environment, override_, mark] : *environments->map())
        for (const auto* key : {"name", "type", "environments"})
            if (override_.find(key))
                at["environments"][environment][key].error("cannot be different in one environment"
                );
}

void validate_task(const Service& manifest, const Place& at) {
    const auto positive = [&at](std::string_view key, const std::optional<std::int64_t>& value) {
        if (value && *value < 1)
            at[key].error("must be positive");
    };
    positive("cpu", manifest.cpu);
    positive("memory", manifest.memory);
    if (manifest.desired_count() < 0)
        at["count"].error("must not be negative");
}

} // namespace

std::int64_t Service::desired_count() const {
    const auto* number = count ? std::get_if<std::int64_t>(&*count) : nullptr;
    return number ? *number : 1;
}

bool Service::exec_enabled() const {
    if (!exec)
        return false;
    const auto* flag = std::get_if<bool>(&*exec);
    return flag ? *flag : std::get<workload::Exec>(*exec).enable.value_or(true);
}

bool Service::in_private_subnets() const {
    return network && network->vpc && network->vpc->placement
           && network->vpc->placement->value == "private";
}

bool Service::recreates() const {
    return deployment && deployment->rolling && deployment->rolling->value == "recreate";
}

std::optional<std::int64_t> Service::port() const {
    return image ? image->port : std::nullopt;
}

std::optional<std::int64_t> Service::target_port() const {
    return http && http->target_port ? http->target_port : port();
}

void validate(const Service& manifest, const Place& at) {
    if (!manifest.image)
        at["image"].error("must be specified");
    else if (at["image"].clean())
        validate(*manifest.image, at["image"]);
    if (manifest.http && at["http"].clean())
        validate(*manifest.http, at["http"]);
    validate_task(manifest, at);
    if (manifest.is_load_balanced()) {
        if (!manifest.http)
            at["http"].error("must be specified");
        if (manifest.image && !manifest.image->port)
            at["image"]["port"].error("must be specified");
    } else if (manifest.type.value == "Backend Service" && manifest.http) {
        at["http"].error(
            "is not supported by this version for a Backend Service",
            "remove it to deploy without an internal load balancer"
        );
    }
}

std::vector<std::string>
words_of(const std::optional<std::variant<std::string, std::vector<std::string>>>& value) {
    if (!value)
        return {};
    if (const auto* list = std::get_if<std::vector<std::string>>(&*value))
        return *list;
    std::vector<std::string> words;
    std::string word;
    char quote = '\0';
    bool in_word = false;
    for (const char c : std::get<std::string>(*value)) {
        const bool blank = c == ' ' || c == '\t' || c == '\n';
        if (quote == '\0' && blank) {
            if (in_word)
                words.push_back(std::exchange(word, {}));
            in_word = false;
        } else if (quote == '\0' && (c == '"' || c == '\'')) {
            quote = c;
            in_word = true;
        } else if (c == quote) {
            quote = '\0';
        } else {
            word += c;
            in_word = true;
        }
    }
    if (in_word)
        words.push_back(word);
    return words;
}

LoadedService load_service(const Source& source, const Variables& variables) {
    Diagnostics diagnostics(source.file);
    auto interpolated = interpolate(source, variables, diagnostics);
    const Place whole(diagnostics, interpolated.document);
    validate_overrides(interpolated.document, whole);
    const auto seen = with_overrides(interpolated.document, variables.environment);
    const auto manifest = read_manifest<Service>(seen, diagnostics);
    const Place at(diagnostics, seen);
    if (!manifest.name.empty() && manifest.name != source.name)
        at["name"].error(format("must be \"{}\", the name of the manifest's folder", source.name));
    validate(manifest, at);
    diagnostics.throw_if_any();
    return {manifest, std::move(interpolated.text)};
}

} // namespace copilot::manifest
