#include "aws/local.h"

#include "aws/config/shared_config.h"
#include "base/format.h"
#include "codec/json.h"

#include <algorithm>
#include <array>

namespace copilot::aws::local {
namespace {

constexpr std::string_view how_to_start = "run `copilot local start`";

bool is_awss(std::string_view host) {
    constexpr std::array<std::string_view, 5> domains{
        "amazonaws.com",
        "amazonaws.com.cn",
        "api.aws",
        "api.amazonwebservices.com.cn",
        "aws.amazon.com"
    };
    return std::ranges::any_of(domains, [host](std::string_view domain) {
        return host == domain || host.ends_with("." + std::string(domain));
    });
}

bool is_local_endpoint(const Surroundings& surroundings, const io::Url& server) {
    const auto own = io::parse_url(endpoint(surroundings));
    return is_loopback(server.host) && server.port == own.port;
}

} // namespace

io::Path state_directory(const Surroundings& surroundings) {
    if (const auto own = surroundings.variable("COPILOT_STATE_DIR"))
        return *own;
    if (const auto base = surroundings.variable("XDG_STATE_HOME"))
        return io::Path(*base) / "copilot";
    return surroundings.home() / ".local" / "state" / "copilot";
}

std::optional<DaemonRecord> daemon_record(const Surroundings& surroundings) {
    const auto path = state_directory(surroundings) / "daemon.json";
    const auto text = surroundings.file(path);
    if (!text)
        return std::nullopt;
    return with_context("read " + path.string(), [&] {
        return decode<DaemonRecord>(codec::parse_json(*text));
    });
}

void write_daemon_record(const Surroundings& surroundings, const DaemonRecord& record) {
    surroundings.write_private_file(
        state_directory(surroundings) / "daemon.json", codec::to_pretty_json(encode(record))
    );
}

std::string endpoint(const Surroundings& surroundings) {
    const auto record = daemon_record(surroundings);
    if (record && !record->endpoint.empty())
        return record->endpoint;
    return format("http://127.0.0.1:{}", record ? record->port : default_port);
}

std::optional<Credentials>
credentials(const Surroundings& surroundings, std::string_view profile_name) {
    const auto text = surroundings.file(state_directory(surroundings) / "credentials");
    if (!text)
        return std::nullopt;
    const auto shared = parse_shared_config("", *text);
    const auto found = shared.profiles.find(profile_name);
    if (found == shared.profiles.end())
        return std::nullopt;
    return Credentials{
        .access_key_id = setting(found->second, "aws_access_key_id").value_or(""),
        .secret_access_key = setting(found->second, "aws_secret_access_key").value_or(""),
        .source = "the local cloud"
    };
}

void write_credentials(
    const Surroundings& surroundings,
    const std::vector<std::pair<std::string, Credentials>>& by_profile
) {
    std::string text = "# Keys of the local cloud: good on this machine only.\n";
    for (const auto& [name, keys] : by_profile)
        text += format(
            "[{}]\naws_access_key_id = {}\naws_secret_access_key = {}\n",
            name,
            keys.access_key_id,
            keys.secret_access_key
        );
    surroundings.write_private_file(state_directory(surroundings) / "credentials", text);
}

bool is_local_key(std::string_view access_key_id) {
    return access_key_id.starts_with("LKIA") || access_key_id.starts_with("LSIA");
}

bool is_aws_key(std::string_view access_key_id) {
    return access_key_id.starts_with("AKIA") || access_key_id.starts_with("ASIA");
}

bool is_loopback(std::string_view host) {
    return host == "localhost" || host.ends_with(".localhost") || host == "::1"
           || host.starts_with("127.");
}

void refuse_to_mix(
    const Surroundings& surroundings, const Credentials& credentials, const io::Url& server
) {
    const bool local_key = is_local_key(credentials.access_key_id);
    if (local_key && is_awss(server.host))
        throw Error(
            format("keys of the local cloud must not go to {}", server.host),
            "unset AWS_ACCESS_KEY_ID to use a profile, or set AWS_ENDPOINT_URL to the local "
            "cloud's "
            "endpoint"
        );
    if (!local_key && is_local_endpoint(surroundings, server))
        throw Error(
            format(
                "the keys of {} must not go to the local cloud at {}",
                credentials.source.empty() ? "another account" : credentials.source,
                server.authority()
            ),
            format("use --profile {} for the local cloud; {}", profile, how_to_start)
        );
}

} // namespace copilot::aws::local
