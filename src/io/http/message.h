// HTTP/1.1 messages as values.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace copilot::io {

/// Header fields in their order; names compare without case.
class Headers {
public:
    Headers() = default;

    Headers(std::initializer_list<std::pair<std::string, std::string>> fields) : fields_(fields) {}

    /// The first value of `name`.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
    [[nodiscard]] std::string_view
    value_or(std::string_view name, std::string_view otherwise) const;
    void add(std::string name, std::string value);
    /// Replaces every field of that name.
    void set(std::string name, std::string value);
    void erase(std::string_view name);

    [[nodiscard]] auto begin() const { return fields_.begin(); }

    [[nodiscard]] auto end() const { return fields_.end(); }

    [[nodiscard]] bool empty() const { return fields_.empty(); }

    [[nodiscard]] std::size_t size() const { return fields_.size(); }

private:
    std::vector<std::pair<std::string, std::string>> fields_;
};

[[nodiscard]] bool same_header_name(std::string_view a, std::string_view b);

struct HttpRequest {
    std::string method = "GET";
    std::string target = "/"; ///< Path and query as on the wire, still percent-encoded.
    Headers headers{};
    std::string body{};

    [[nodiscard]] std::string_view path() const;  ///< `target` up to `?`.
    [[nodiscard]] std::string_view query() const; ///< `target` behind `?`; empty without one.
};

struct HttpResponse {
    int status = 200;
    Headers headers{};
    std::string body{};
};

} // namespace copilot::io
