// What AWS says and is not known here stands as "-", which is what AWS writes for it: the trace ID
// (no such header is added), the URL of a redirect, why a request failed, and its classification.

#include "localcloud/elbv2/access_log.h"

#include "base/format.h"
#include "base/text.h"
#include "cfn/access_log_writers.h"

#include <algorithm>
#include <charconv>

namespace copilot::localcloud::elbv2 {

namespace {

constexpr std::size_t words_in_a_line = 22;

/// Words are separated by spaces; quotes hold some together, with \ before a quote inside.
std::vector<std::string> words_of(const std::string& line) {
    std::vector<std::string> words(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (quoted && line[i] == '\\' && i + 1 < line.size())
            words.back() += line[++i];
        else if (line[i] == '"')
            quoted = !quoted;
        else if (line[i] == ' ' && !quoted)
            words.emplace_back();
        else
            words.back() += line[i];
    }
    return words;
}

std::int64_t number(const std::string& text) {
    std::int64_t value = -1;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// "1796092160.798": seconds and milliseconds.
Timestamp time_of(const std::string& text) {
    const auto dot = text.find('.');
    const auto seconds = number(text.substr(0, dot));
    const auto milliseconds = dot == std::string::npos ? 0 : number(text.substr(dot + 1));
    return Timestamp{std::chrono::seconds(seconds) + std::chrono::milliseconds(milliseconds)};
}

/// "2026-11-30T22:05:00.798000Z"
std::string with_microseconds(Timestamp time) {
    const auto text = to_iso8601(std::chrono::floor<std::chrono::seconds>(time));
    const auto rest = time - std::chrono::floor<std::chrono::seconds>(time);
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(rest).count();
    return format("{}.{:03}000Z", text.substr(0, 19), milliseconds);
}

std::string in_seconds(std::int64_t milliseconds) {
    if (milliseconds < 0)
        return "-1";
    return format("{}.{:03}", milliseconds / 1000, milliseconds % 1000);
}

std::string or_dash(const std::string& text) {
    return text.empty() ? "-" : text;
}

std::string in_quotes(const std::string& text) {
    return '"' + replaced(or_dash(text), "\"", "\\\"") + '"';
}

bool is_tls(const AccessEntry& entry) {
    return entry.tls_version != "-";
}

std::string type_of(const AccessEntry& entry) {
    if (entry.status == "101")
        return is_tls(entry) ? "wss" : "ws";
    if (!is_tls(entry))
        return "http";
    return entry.request.ends_with("HTTP/2.0") ? "h2" : "https";
}

/// With the whole URL, as AWS writes it: "GET https://shop.example.com:443/a HTTP/1.1".
std::string request_of(const AccessEntry& entry) {
    const auto first = entry.request.find(' ');
    const auto last = entry.request.rfind(' ');
    if (first == std::string::npos || first == last)
        return "- http://-:-- -"; // No request came.
    auto path = entry.request.substr(first + 1, last - first - 1);
    if (const auto scheme = path.find("://"); scheme != std::string::npos) {
        const auto slash = path.find('/', scheme + 3);
        path = slash == std::string::npos ? "/" : path.substr(slash);
    }
    return format(
        "{} {}://{}:{}{}{}",
        entry.request.substr(0, first),
        is_tls(entry) ? "https" : "http",
        or_dash(entry.host.substr(0, entry.host.find(':'))),
        entry.port,
        path,
        entry.request.substr(last)
    );
}

bool covers(const acm::Certificate& certificate, const std::string& name) {
    return std::ranges::any_of(certificate.names, [&](const std::string& known) {
        const auto dot = name.find('.');
        return known == name
               || (known.starts_with("*.") && dot != std::string::npos
                   && known.substr(1) == name.substr(dot));
    });
}

/// The certificate that its names choose, or the listener's own.
std::string certificate_of(const AccessEntry& entry, const AccessLogContext& context) {
    for (const auto& listener : context.listeners) {
        if (std::to_string(listener.port) != entry.port || listener.protocol != "HTTPS")
            continue;
        for (const auto& certificate : context.certificates)
            if (std::ranges::find(listener.certificate_arns, certificate.arn)
                    != listener.certificate_arns.end()
                && covers(certificate, entry.server_name))
                return certificate.arn;
        return listener.default_certificate_arn;
    }
    return "-";
}

std::string action_of(const AccessEntry& entry, const AccessLogContext& context) {
    if (context.target_groups.contains(entry.target_group))
        return "forward";
    return entry.status == "301" || entry.status == "302" ? "redirect" : "fixed-response";
}

std::string target_group_of(const AccessEntry& entry, const AccessLogContext& context) {
    const auto found = context.target_groups.find(entry.target_group);
    return found == context.target_groups.end() ? "-" : found->second;
}

} // namespace

std::optional<AccessEntry> parse_access_entry(const std::string& line) {
    const auto words = words_of(line);
    if (words.size() != words_in_a_line || words[1].find('.') == std::string::npos)
        return std::nullopt;
    const auto has_target = words[3] != "-:-" && words[19] != "<NOSRV>";
    const auto queued = std::max<std::int64_t>(number(words[4]), 0)
                        + std::max<std::int64_t>(number(words[5]), 0)
                        + std::max<std::int64_t>(number(words[6]), 0);
    return AccessEntry{
        .id = words[0],
        .created = time_of(words[1]),
        .client = words[2],
        .target = has_target ? words[3] : "",
        .until_target = has_target ? queued : -1,
        .until_answer = has_target ? number(words[7]) : -1,
        .altogether = std::max<std::int64_t>(number(words[8]), 0),
        .status = words[9],
        .received = words[10],
        .sent = words[11],
        .user_agent = words[13],
        .host = words[12],
        .request = words[14],
        .cipher = words[15],
        .tls_version = words[16],
        .port = words[17],
        .target_group = words[18],
        .server_name = words[20] == "-" ? "" : words[20],
        .priority = words[21] == "-" ? "" : words[21],
    };
}

std::string access_log_line(const AccessEntry& entry, const AccessLogContext& context) {
    const auto has_target = !entry.target.empty();
    const auto status = has_target ? entry.status : "-";
    std::vector<std::string> words{
        type_of(entry),
        with_microseconds(entry.created + std::chrono::milliseconds(entry.altogether)),
        context.load_balancer,
        entry.client,
        or_dash(entry.target),
        in_seconds(entry.until_target),
        in_seconds(entry.until_answer),
        has_target && entry.until_answer >= 0 ? "0.000" : "-1",
        entry.status,
        status,
        entry.received,
        entry.sent,
        in_quotes(request_of(entry)),
        in_quotes(entry.user_agent),
        entry.cipher,
        entry.tls_version,
        target_group_of(entry, context),
        in_quotes("-"), // trace ID
        in_quotes(entry.server_name),
        in_quotes(certificate_of(entry, context)),
        entry.priority.empty() ? "0" : entry.priority,
        with_microseconds(entry.created),
        in_quotes(action_of(entry, context)),
        in_quotes("-"), // redirect URL
        in_quotes("-"), // reason of an error
        in_quotes(entry.target),
        in_quotes(status),
        in_quotes("-"), // classification
        in_quotes("-"), // and its reason
        "-",            // connection trace ID
    };
    return joined(words, " ");
}

std::string access_log_key(
    const Placed<LoadBalancer>& load_balancer, Timestamp end, const std::string& random
) {
    const auto& [place, record] = load_balancer;
    const auto* prefix = record.attributes.find("access_logs.s3.prefix");
    const auto time = to_iso8601_basic(end); // 20261130T220500Z
    const auto name = record.arn.substr(record.arn.find(":loadbalancer/") + 14);
    return format(
        "{}AWSLogs/{}/elasticloadbalancing/{}/{}/{}/{}/"
        "{}_elasticloadbalancing_{}_{}_{}Z_{}_{}.log.gz",
        prefix && !prefix->empty() ? *prefix + '/' : "",
        place.account,
        place.region,
        time.substr(0, 4),
        time.substr(4, 2),
        time.substr(6, 2),
        place.account,
        place.region,
        replaced(name, "/", "."),
        time.substr(0, 13),
        record.loopback_address,
        random
    );
}

std::optional<aws::Caller> access_log_writer(const std::string& region) {
    for (const auto& [name, account] : cfn::access_log_writers)
        if (name == region)
            return aws::Caller{
                .account = account,
                .region = region,
                .access_key_id = "",
                .principal_arn = format("arn:aws:iam::{}:root", account),
                .request_id = "",
            };
    return std::nullopt;
}

} // namespace copilot::localcloud::elbv2
