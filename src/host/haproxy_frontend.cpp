// A listener: first the number of the rule that applies is found, the lowest priority first, then
// what that rule says is done. HAProxy would otherwise redirect before it routes, whatever the
// order of the lines.
// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html

#include "host/haproxy_frontend.h"

#include "base/error.h"

#include <algorithm>

namespace copilot::host {

namespace {

/// The lines of one frontend as they are written.
class Frontend {
public:
    Frontend(const LoadBalancer& load_balancer, const Listener& listener, const HaproxyFiles& files)
        : load_balancer_(load_balancer), listener_(listener), files_(files) {}

    std::string text() {
        line("frontend listener-{}", listener_.port);
        write_binds();
        if (load_balancer_.logs_access)
            write_log();
        line("    http-request set-header X-Forwarded-Proto {}", listener_.tls ? "https" : "http");
        line("    http-request set-header X-Forwarded-Port {}", listener_.port);
        auto rules = listener_.rules;
        std::ranges::sort(rules, {}, &ListenerRule::priority);
        for (const auto& rule : rules)
            write_conditions(rule);
        for (const auto& rule : rules)
            write_action(rule.action, format("{{ var(txn.rule) -m int {} }}", rule.priority));
        write_action(listener_.default_action, "!{ var(txn.rule) -m found }");
        return std::move(text_);
    }

private:
    template <typename... Parts>
    void line(fmt::format_string<Parts...> text, Parts&&... parts) {
        text_ += format(text, std::forward<Parts>(parts)...) + "\n";
    }

    /// Before everything that may answer.
    void write_log() {
        line("    log ring@{} len 8192 format raw local0", access_log_ring);
        line("    http-request capture req.fhdr(host) len 255");
        line("    http-request capture req.fhdr(user-agent) len 1024");
        line("    log-format {}", haproxy_quoted(access_log_format));
    }

    void write_binds() {
        const auto tls = listener_.tls ? format(
                                             " ssl crt-list {} alpn h2,http/1.1",
                                             files_.certificate_list(listener_).string()
                                         )
                                       : "";
        for (const auto address : load_balancer_.addresses)
            line("    bind {}:{}{}", address.text(), listener_.port, tls);
        line(
            "    bind {}:{} namespace {}{}",
            load_balancer_.loopback.text(),
            listener_.port,
            files_.host_namespace,
            tls
        );
    }

    /// Adds an ACL: lines of one name are alternatives, and each name must hold.
    void condition(
        std::string& names,
        const std::string& name,
        std::string_view fetch,
        const std::vector<std::string>& values
    ) {
        names += " " + name;
        for (const auto& value : values) {
            if (value.find_first_of("*?") == std::string::npos)
                line("    acl {} {} -m str -- {}", name, fetch, haproxy_quoted(value));
            else
                line(
                    "    acl {} {} -m reg -- {}",
                    name,
                    fetch,
                    haproxy_quoted(wildcard_expression(value))
                );
        }
    }

    void write_conditions(const ListenerRule& rule) {
        const auto& asked = rule.conditions;
        const auto prefix = format("r{}_", rule.priority);
        std::string names;
        if (!asked.hosts.empty())
            condition(names, prefix + "host", "req.hdr(host),host_only,lower", lower(asked.hosts));
        if (!asked.paths.empty())
            condition(names, prefix + "path", "path", asked.paths);
        if (!asked.methods.empty())
            condition(names, prefix + "method", "method", asked.methods);
        for (std::size_t i = 0; i < asked.headers.size(); ++i)
            condition(
                names,
                format("{}header{}", prefix, i),
                format("req.fhdr({}),lower", header_name(asked.headers[i].name)),
                lower(asked.headers[i].values)
            );
        for (std::size_t i = 0; i < asked.queries.size(); ++i)
            query_condition(names, format("{}query{}", prefix, i), asked.queries[i]);
        if (!asked.source_ranges.empty())
            source_condition(names, prefix + "source", asked.source_ranges);
        line(
            "    http-request set-var(txn.rule) int({}) if !{{ var(txn.rule) -m found }}{}",
            rule.priority,
            names
        );
    }

    /// "(^|&)name=value(&|$)": one parameter of the query string.
    void query_condition(
        std::string& names, const std::string& name, const std::vector<NamedValues>& pairs
    ) {
        names += " " + name;
        for (const auto& pair : pairs)
            for (const auto& value : pair.values) {
                auto key = pair.name.empty() ? std::string("[^=&]*") : parameter(pair.name);
                const auto expression = "(^|&)" + key + "=" + parameter(value) + "(&|$)";
                line("    acl {} query -m reg -i -- {}", name, haproxy_quoted(expression));
            }
    }

    /// A wildcard pattern that stays within its parameter.
    static std::string parameter(std::string_view pattern) {
        auto expression = wildcard_expression(pattern);
        expression = expression.substr(1, expression.size() - 2);
        for (std::size_t at = 0; (at = expression.find(".*", at)) != std::string::npos; at += 5)
            if (at == 0 || expression[at - 1] != '\\')
                expression.replace(at, 2, "[^&]*");
        return expression;
    }

    void source_condition(
        std::string& names, const std::string& name, const std::vector<Ipv4Range>& ranges
    ) {
        names += " " + name;
        std::string list;
        for (const auto& range : ranges)
            list += " " + range.text();
        line("    acl {} src{}", name, list);
    }

    void write_action(const ListenerAction& action, const std::string& when) {
        if (action.forward)
            write_forward(*action.forward, when);
        else if (action.redirect)
            write_redirect(*action.redirect, when);
        else if (action.fixed_response)
            write_fixed_response(*action.fixed_response, when);
        else
            throw Error(format("a rule of listener {} says nothing to do", listener_.port));
    }

    void write_forward(const ForwardAction& forward, const std::string& when) {
        int total = 0;
        for (const auto& choice : forward.choices)
            total += choice.weight;
        if (total == 0) {
            line("    http-request return status 503 if {}", when);
            return;
        }
        if (forward.choices.size() > 1)
            line("    http-request set-var(txn.draw) rand({}) if {}", total, when);
        int below = 0;
        for (const auto& choice : forward.choices) {
            below += choice.weight;
            if (choice.weight > 0 && below == total)
                line("    use_backend {} if {}", choice.target_group, when);
            else if (choice.weight > 0)
                line(
                    "    use_backend {} if {} {{ var(txn.draw) -m int lt {} }}",
                    choice.target_group,
                    when,
                    below
                );
        }
    }

    /// Two lines: "?" appears only before a query that is there.
    void write_redirect(const RedirectAction& redirect, const std::string& when) {
        const auto protocol = expand(redirect.protocol);
        const auto location = format(
            "{}://{}:{}{}",
            protocol == "HTTP" || protocol == "HTTPS"
                ? std::string(protocol == "HTTP" ? "http" : "https")
                : protocol,
            expand(redirect.host),
            expand(redirect.port),
            expand(redirect.path)
        );
        const auto query = expand(redirect.query);
        const auto has_query =
            query == "%[query]" ? std::string("{ query -m len gt 0 }") : std::string();
        if (!query.empty())
            write_location(redirect, location + "?" + query, when + " " + has_query);
        if (query.empty() || !has_query.empty())
            write_location(redirect, location, when);
    }

    void write_location(
        const RedirectAction& redirect, const std::string& location, const std::string& when
    ) {
        line(
            "    http-request redirect location {} code {} if {}",
            haproxy_quoted(location),
            redirect.status,
            when
        );
    }

    /// The keywords of a redirect as HAProxy's expressions; its own "%" is doubled.
    [[nodiscard]] std::string expand(std::string_view text) const {
        const std::pair<std::string_view, std::string> keywords[] = {
            {"#{protocol}", listener_.tls ? "https" : "http"},
            {"#{host}", "%[req.hdr(host),host_only]"},
            {"#{port}", std::to_string(listener_.port)},
            {"#{path}", "%[path,regsub(^/,)]"},
            {"#{query}", "%[query]"},
        };
        std::string expanded;
        while (!text.empty()) {
            const auto keyword = std::ranges::find_if(keywords, [&](const auto& entry) {
                return text.starts_with(entry.first);
            });
            if (keyword != std::end(keywords)) {
                expanded += keyword->second;
                text.remove_prefix(keyword->first.size());
                continue;
            }
            expanded += text.front() == '%' ? std::string("%%") : std::string(1, text.front());
            text.remove_prefix(1);
        }
        return expanded;
    }

    void write_fixed_response(const FixedResponseAction& response, const std::string& when) {
        if (response.body.empty())
            line("    http-request return status {} if {}", response.status, when);
        else
            line(
                "    http-request return status {} content-type {} file {} if {}",
                response.status,
                haproxy_quoted(response.content_type),
                files_.fixed_response(response.body).string(),
                when
            );
    }

    static std::vector<std::string> lower(std::vector<std::string> values) {
        for (auto& value : values)
            std::ranges::transform(value, value.begin(), [](unsigned char letter) {
                return static_cast<char>(std::tolower(letter));
            });
        return values;
    }

    static const std::string& header_name(const std::string& name) {
        const auto is_token = [](unsigned char letter) {
            return std::isalnum(letter) != 0 || letter == '-' || letter == '_';
        };
        if (name.empty() || !std::ranges::all_of(name, is_token))
            throw Error(format("'{}' is no name of a header", name));
        return name;
    }

    const LoadBalancer& load_balancer_;
    const Listener& listener_;
    const HaproxyFiles& files_;
    std::string text_;
};

} // namespace

std::string haproxy_frontend(
    const LoadBalancer& load_balancer, const Listener& listener, const HaproxyFiles& files
) {
    return Frontend(load_balancer, listener, files).text();
}

} // namespace copilot::host
