#include "manifest/workload/http.h"

#include "base/format.h"
#include "base/text.h"
#include "manifest/network_text.h"

namespace copilot::manifest::workload {
namespace {

/// A condition of a listener's rule holds at most five values.
constexpr std::size_t most_condition_values = 5;

template <typename T>
void check_range(
    const std::optional<T>& value,
    std::int64_t least,
    std::int64_t most,
    const Place& at,
    std::string_view unit = ""
) {
    if (!value)
        return;
    std::int64_t number = 0;
    if constexpr (std::same_as<T, Duration>)
        number = value->seconds();
    else
        number = *value;
    if (number < least || number > most)
        at.error(format("must be between {}{} and {}{}", least, unit, most, unit));
}

void validate(const HttpHealthCheck& check, const Place& at) {
    check_range(check.healthy_threshold, 2, 10, at["healthy_threshold"]);
    check_range(check.unhealthy_threshold, 2, 10, at["unhealthy_threshold"]);
    check_range(check.interval, 5, 300, at["interval"], "s");
    check_range(check.timeout, 2, 120, at["timeout"], "s");
    check_range(check.port, 1, 65535, at["port"]);
}

} // namespace

HttpHealthCheck Http::full_healthcheck() const {
    if (!healthcheck)
        return {};
    if (const auto* path_only = std::get_if<std::string>(&*healthcheck))
        return {.path = *path_only};
    return std::get<HttpHealthCheck>(*healthcheck);
}

std::vector<Alias> Http::aliases() const {
    std::vector<Alias> all;
    if (!alias)
        return all;
    if (const auto* one = std::get_if<std::string>(&*alias))
        all.push_back({*one, std::nullopt});
    else
        for (const auto& item : std::get<1>(*alias)) {
            const auto* name = std::get_if<std::string>(&item);
            all.push_back(name ? Alias{*name, std::nullopt} : std::get<Alias>(item));
        }
    for (auto& one : all)
        if (!one.hosted_zone)
            one.hosted_zone = hosted_zone;
    return all;
}

std::vector<std::string> Http::alias_names() const {
    std::vector<std::string> names;
    for (const auto& one : aliases())
        names.push_back(one.name);
    return names;
}

void validate(const Http& http, const Place& at) {
    if (!http.path)
        at["path"].error("must be specified");
    const auto names = http.alias_names();
    if (names.size() + http.allowed_source_ips.size() >= most_condition_values)
        at[names.empty() ? "allowed_source_ips" : "alias"].error(
            "aliases and allowed_source_ips must be fewer than five together: a listener's rule "
            "holds no more"
        );
    for (const auto& name : names)
        if (name.find('.') == std::string::npos || name.ends_with('.'))
            at["alias"].error(format("must be names such as api.example.com, found \"{}\"", name));
    if (http.hosted_zone && names.empty())
        at["hosted_zone"].error("needs an alias");
    for (std::size_t i = 0; i < http.allowed_source_ips.size(); ++i)
        if (!is_cidr(http.allowed_source_ips[i]))
            at["allowed_source_ips"][i].error(format(
                "must be a range such as 10.0.0.0/16, found \"{}\"", http.allowed_source_ips[i]
            ));
    const auto version = lower_case(http.version.value_or("http1"));
    if (version != "http1" && version != "http2" && version != "grpc")
        at["version"].error("must be HTTP1, HTTP2 or GRPC");
    check_range(http.target_port, 1, 65535, at["target_port"]);
    validate(http.full_healthcheck(), at["healthcheck"]);
}

} // namespace copilot::manifest::workload
