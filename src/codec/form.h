// Percent-encoding, query strings and form bodies. https://url.spec.whatwg.org/#urlencoded-parsing

#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace copilot::codec {

using Form = std::vector<std::pair<std::string, std::string>>;

/// RFC 3986: everything but letters, digits, `-._~` is %XX; `/` too, unless `keep_slash`.
[[nodiscard]] std::string percent_encode(std::string_view text, bool keep_slash = false);
/// %XX becomes its byte; a `%` that starts none stays as it is. `+` stays `+`.
[[nodiscard]] std::string percent_decode(std::string_view text);

/// "a=1&b=x%20y" from pairs, in their order.
[[nodiscard]] std::string to_form(const Form& form);
/// Pairs in their order; `+` is a space; a name without `=` has an empty value.
[[nodiscard]] Form parse_form(std::string_view text);

} // namespace copilot::codec
