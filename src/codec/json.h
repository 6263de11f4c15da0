// JSON, both ways. https://www.rfc-editor.org/rfc/rfc8259

#pragma once

#include "base/document.h"
#include "base/error.h"

namespace copilot::codec {

/// Text that is not what it claims to be; `mark()` says where.
class ParseError : public Error {
public:
    ParseError(const std::string& reason, Mark mark);

    /// The reason alone, without the place.
    [[nodiscard]] const std::string& reason() const { return reason_; }

    [[nodiscard]] Mark mark() const { return mark_; }

private:
    std::string reason_;
    Mark mark_;
};

/// Reads one JSON value, and nothing behind it. Key order, number text and marks are kept; a key
/// that is there twice and nesting deeper than 128 are refused.
[[nodiscard]] Document parse_json(std::string_view text);

/// One line, keys in their order, no spaces. Text that is not UTF-8 is written with U+FFFD.
[[nodiscard]] std::string to_json(const Document& document);
/// For people: two spaces of indentation, a newline at the end.
[[nodiscard]] std::string to_pretty_json(const Document& document);
/// As Go's encoding/json writes it: `<`, `>`, `&`, U+2028 and U+2029 escaped. The reference stores
/// its records so.
[[nodiscard]] std::string to_go_json(const Document& document);

} // namespace copilot::codec
