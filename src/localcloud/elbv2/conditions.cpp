// Reading, checking and writing conditions.
// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RuleCondition.html

#include "localcloud/elbv2/conditions.h"

#include "aws/service_error.h"
#include "host/ipv4.h"

#include <algorithm>
#include <array>

namespace copilot::localcloud::elbv2 {

namespace {

namespace api = aws::elbv2;

constexpr std::array fields{
    "host-header", "path-pattern", "http-header", "http-request-method", "query-string", "source-ip"
};
/// Those that a rule can have once: more values say the same.
constexpr std::array once{"host-header", "path-pattern", "http-request-method", "source-ip"};

aws::ServiceError invalid(const std::string& message) {
    return {"ValidationError", message};
}

/// Values of the newer form, "HostHeaderConfig" and its kin, or of the older "Values".
template <typename Config>
std::vector<std::string>
values_of(const std::vector<std::string>& values, const std::optional<Config>& config) {
    if (config && !values.empty() && config->values != values)
        throw invalid("A condition cannot have both Values and a config with other values");
    return config ? config->values : values;
}

std::vector<QueryStringPair> read_query_strings(const api::RuleCondition& condition) {
    std::vector<QueryStringPair> pairs;
    if (condition.query_string_config)
        for (const auto& pair : condition.query_string_config->values)
            pairs.push_back({pair.key.value_or(""), pair.value.value_or("")});
    return pairs;
}

void check_lengths(const Condition& condition) {
    constexpr std::size_t longest = 128;
    for (const auto& value : condition.values)
        if (value.empty() || value.size() > longest)
            throw invalid(format(
                "The value '{}' of a {} condition must have 1 to 128 characters",
                value,
                condition.field
            ));
    for (const auto& pair : condition.query_strings)
        if (pair.value.empty() || pair.value.size() > longest || pair.key.size() > longest)
            throw invalid("The values of a query-string condition must have 1 to 128 characters");
}

void check_values(Condition& condition) {
    if (condition.values.empty() && condition.query_strings.empty())
        throw invalid("A condition value must be specified");
    check_lengths(condition);
    if (condition.field == "http-header" && condition.http_header_name.empty())
        throw invalid("An http-header condition must have an HttpHeaderName");
    if (condition.field != "source-ip")
        return;
    for (auto& value : condition.values) {
        const auto range = host::Ipv4Range::parse(value);
        if (!range || value.find('/') == std::string::npos)
            throw invalid(format("'{}' is not a valid IPv4 CIDR block", value));
        value = range->text();
    }
}

std::string field_of(const api::RuleCondition& condition) {
    auto field = condition.field.value_or("");
    if (std::ranges::find(fields, field) == fields.end())
        throw invalid(format(
            "Condition field '{}' must be one of '[path-pattern, host-header, http-header, "
            "http-request-method, query-string, source-ip]'",
            field
        ));
    return field;
}

Condition read_condition(const api::RuleCondition& condition) {
    Condition read{.field = field_of(condition)};
    const auto& values = condition.values;
    if (read.field == "host-header")
        read.values = values_of(values, condition.host_header_config);
    else if (read.field == "path-pattern")
        read.values = values_of(values, condition.path_pattern_config);
    else if (read.field == "http-header")
        read.values = values_of(values, condition.http_header_config);
    else if (read.field == "http-request-method")
        read.values = values_of(values, condition.http_request_method_config);
    else if (read.field == "source-ip")
        read.values = values_of(values, condition.source_ip_config);
    else
        read.query_strings = read_query_strings(condition);
    if (condition.http_header_config)
        read.http_header_name = condition.http_header_config->http_header_name.value_or("");
    check_values(read);
    return read;
}

api::RuleCondition write_condition(const Condition& condition) {
    api::RuleCondition written;
    written.field = condition.field;
    if (condition.field == "host-header") {
        written.values = condition.values;
        written.host_header_config.emplace().values = condition.values;
    } else if (condition.field == "path-pattern") {
        written.values = condition.values;
        written.path_pattern_config.emplace().values = condition.values;
    } else if (condition.field == "http-header") {
        auto& config = written.http_header_config.emplace();
        config.http_header_name = condition.http_header_name;
        config.values = condition.values;
    } else if (condition.field == "http-request-method") {
        written.http_request_method_config.emplace().values = condition.values;
    } else if (condition.field == "source-ip") {
        written.source_ip_config.emplace().values = condition.values;
    } else {
        auto& config = written.query_string_config.emplace();
        for (const auto& pair : condition.query_strings) {
            auto& one = config.values.emplace_back();
            if (!pair.key.empty())
                one.key = pair.key;
            one.value = pair.value;
        }
    }
    return written;
}

} // namespace

std::vector<Condition> read_conditions(const std::vector<api::RuleCondition>& conditions) {
    constexpr std::size_t most_values = 5;
    if (conditions.empty())
        throw invalid("A condition must be specified");
    std::vector<Condition> read;
    std::size_t values = 0;
    for (const auto& condition : conditions) {
        const auto& added = read.emplace_back(read_condition(condition));
        values += added.values.size() + added.query_strings.size();
        const auto same = std::ranges::count(read, added.field, &Condition::field);
        if (same > 1 && std::ranges::find(once, added.field) != once.end())
            throw invalid(format("Rules may contain at most one '{}' condition", added.field));
    }
    if (values > most_values)
        throw invalid("A rule can only have '5' condition values");
    return read;
}

std::vector<api::RuleCondition> write_conditions(const std::vector<Condition>& conditions) {
    std::vector<api::RuleCondition> written;
    for (const auto& condition : conditions)
        written.push_back(write_condition(condition));
    return written;
}

} // namespace copilot::localcloud::elbv2
