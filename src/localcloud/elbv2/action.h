// What a listener or a rule does with a request, and what a rule asks of it.

#pragma once

#include "base/fields.h"

namespace copilot::localcloud::elbv2 {

struct WeightedTargetGroup {
    std::string target_group_arn;
    std::int64_t weight = 1; ///< 0 to 999

    bool operator==(const WeightedTargetGroup&) const = default;

    static void fields(auto& self, auto& x) {
        x("TargetGroupArn", self.target_group_arn);
        x("Weight", self.weight);
    }
};

/// A redirect's parts; "#{protocol}", "#{host}", "#{port}", "#{path}" and "#{query}" stand for what
/// the request had.
struct Redirect {
    std::string protocol = "#{protocol}";
    std::string port = "#{port}";
    std::string host = "#{host}";
    std::string path = "/#{path}";
    std::string query = "#{query}";
    std::string status_code; ///< "HTTP_301" or "HTTP_302"

    bool operator==(const Redirect&) const = default;

    static void fields(auto& self, auto& x) {
        x("Protocol", self.protocol);
        x("Port", self.port);
        x("Host", self.host);
        x("Path", self.path);
        x("Query", self.query);
        x("StatusCode", self.status_code);
    }
};

struct FixedResponse {
    std::string status_code; ///< "503"
    std::string content_type{};
    std::string message_body{};

    bool operator==(const FixedResponse&) const = default;

    static void fields(auto& self, auto& x) {
        x("StatusCode", self.status_code);
        x("ContentType", self.content_type);
        x("MessageBody", self.message_body);
    }
};

/// The part that `type` names is the one that is set.
struct Action {
    std::string type;                                 ///< "forward", "redirect", "fixed-response"
    std::vector<WeightedTargetGroup> target_groups{}; ///< forward: one or more.
    bool stickiness_enabled = false;                  ///< forward: between target groups.
    std::int64_t stickiness_seconds = 0;
    std::optional<Redirect> redirect{};
    std::optional<FixedResponse> fixed_response{};
    std::int64_t order = 1;

    bool operator==(const Action&) const = default;

    static void fields(auto& self, auto& x) {
        x("Type", self.type);
        x("TargetGroups", self.target_groups);
        x("StickinessEnabled", self.stickiness_enabled);
        x("StickinessSeconds", self.stickiness_seconds);
        x("Redirect", self.redirect);
        x("FixedResponse", self.fixed_response);
        x("Order", self.order);
    }
};

struct QueryStringPair {
    std::string key{}; ///< Empty: the value under any key.
    std::string value;

    bool operator==(const QueryStringPair&) const = default;

    static void fields(auto& self, auto& x) {
        x("Key", self.key);
        x("Value", self.value);
    }
};

/// True when any of its values matches; `*` and `?` are wildcards in host-header, path-pattern,
/// http-header and query-string. Hosts and header values compare without case, paths with it.
struct Condition {
    /// "host-header", "path-pattern", "http-header", "http-request-method", "query-string" or
    /// "source-ip".
    std::string field;
    std::vector<std::string> values{}; ///< Hosts, patterns, header values, methods or CIDR blocks.
    std::string http_header_name{};
    std::vector<QueryStringPair> query_strings{};

    bool operator==(const Condition&) const = default;

    static void fields(auto& self, auto& x) {
        x("Field", self.field);
        x("Values", self.values);
        x("HttpHeaderName", self.http_header_name);
        x("QueryStrings", self.query_strings);
    }
};

} // namespace copilot::localcloud::elbv2
