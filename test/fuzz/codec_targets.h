// What the fuzzers of the codecs hold: bytes are refused with an Error or read, and what was read
// survives being written and read again. A unit test runs the same over the corpora.

#pragma once

#include "codec/base64.h"
#include "codec/cbor.h"
#include "codec/form.h"
#include "codec/json.h"
#include "codec/xml.h"
#include "codec/yaml.h"

#include <optional>
#include <stdexcept>

namespace copilot::fuzz {

inline void hold(bool promise, const char* what) {
    if (!promise)
        throw std::logic_error(what);
}

template <typename Parse>
auto try_to(Parse parse) -> std::optional<decltype(parse())> {
    try {
        return parse();
    } catch (const Error&) {
        return std::nullopt;
    }
}

inline void json(std::string_view bytes) {
    const auto document = try_to([&] { return codec::parse_json(bytes); });
    if (!document)
        return;
    hold(codec::parse_json(codec::to_json(*document)) == *document, "JSON reads back");
    hold(
        codec::parse_json(codec::to_pretty_json(*document)) == *document, "pretty JSON reads back"
    );
    hold(codec::parse_json(codec::to_go_json(*document)) == *document, "Go's JSON reads back");
}

/// Once written, a document is written in the same way again. (What was read need not be equal:
/// `+1.5` is written as it is, but `!GetAtt a.b` as a list.)
inline void yaml(std::string_view bytes) {
    const auto document = try_to([&] { return codec::parse_yaml(bytes); });
    if (!document)
        return;
    hold(codec::parse_yaml(codec::to_yaml(*document)) == *document, "YAML reads back");
    hold(codec::parse_yaml(codec::to_template_yaml(*document)) == *document, "templates read back");
    hold(
        try_to([&] { return codec::parse_json(codec::to_json(*document)); }).has_value(),
        "YAML becomes JSON"
    );
}

inline void xml(std::string_view bytes) {
    const auto root = try_to([&] { return codec::parse_xml(bytes); });
    if (!root)
        return;
    const auto text = codec::to_xml(*root);
    hold(codec::to_xml(codec::parse_xml(text)) == text, "XML reads back");
}

inline void form(std::string_view bytes) {
    const auto pairs = codec::parse_form(bytes);
    hold(codec::parse_form(codec::to_form(pairs)) == pairs, "forms read back");
    hold(
        codec::percent_decode(codec::percent_encode(bytes)) == bytes, "percent-encoding reads back"
    );
    if (const auto decoded = codec::parse_base64(bytes))
        hold(codec::parse_base64(codec::to_base64(*decoded)) == *decoded, "base64 reads back");
}

/// Nothing writes a whole document as CBOR: what is read is only held to be one that JSON can say.
inline void cbor(std::string_view bytes) {
    if (const auto document = try_to([&] { return codec::parse_cbor(bytes); }))
        hold(!codec::to_json(*document).empty(), "CBOR becomes JSON");
}

} // namespace copilot::fuzz
