// CBOR, both ways, as far as Smithy's RPC protocol uses it. https://www.rfc-editor.org/rfc/rfc8949

#pragma once

#include "base/document.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace copilot::codec {

/// Reads one item, and nothing behind it: strings of text and of bytes become text, a tagged item
/// is the item itself (a timestamp is its number of seconds), `undefined` is null. Throws
/// ParseError, also for keys that are no text or are there twice, and for nesting deeper than 128.
[[nodiscard]] Document parse_cbor(std::string_view bytes);

/// Writes items one behind another, each in its shortest form. Who begins a list or a map writes as
/// many items, or pairs, as it has.
class CborWriter {
public:
    void null() { bytes_ += '\xf6'; }

    void boolean(bool value) { bytes_ += value ? '\xf5' : '\xf4'; }

    void integer(std::int64_t value);
    void number(double value);
    void text(std::string_view value);
    void blob(std::string_view value);
    void tag(std::uint64_t number);
    void begin_list(std::size_t size);
    void begin_map(std::size_t size);

    [[nodiscard]] const std::string& bytes() const { return bytes_; }

private:
    void head(unsigned major, std::uint64_t argument);

    std::string bytes_;
};

} // namespace copilot::codec
