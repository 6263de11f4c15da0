// Documents that RapidCheck makes up: what property tests of the codecs round-trip.

#pragma once

#include "base/document.h"
#include "codec/json.h"

#include <rapidcheck.h>

#include <ostream>

namespace copilot {

/// How RapidCheck prints a counterexample.
inline void showValue(const Document& document, std::ostream& out) {
    out << codec::to_json(document);
}

} // namespace copilot

namespace copilot::codec {

/// Text in which the characters that writers must care about are likely.
inline rc::Gen<std::string> arbitrary_text() {
    static const std::vector<std::string> pieces{
        "a",  "B",  "7",   "0",   " ",    "  ",   "\n",     "\t",     "\r",         "\"",
        "'",  "\\", "/",   ":",   ": ",   " #",   "#",      "-",      "- ",         "?",
        "!",  "&",  "*",   "|",   ">",    "<",    "%",      "@",      "`",          ",",
        "[",  "]",  "{",   "}",   "=",    "~",    "null",   "true",   "no",         "1.5",
        "<<", ".",  "...", "---", "\x7F", "\x01", "\u00e9", "\u20ac", "\U0001F600", "\u2028"
    };
    const auto chosen = rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces));
    return rc::gen::scale(0.2, rc::gen::map(chosen, [](const std::vector<std::string>& parts) {
                              std::string text;
                              for (const auto& part : parts)
                                  text += part;
                              return text;
                          }));
}

inline rc::Gen<Document> arbitrary_scalar() {
    const auto fraction = [](std::int32_t n) { return Document::from_double(n / 64.0 + 0.015625); };
    return rc::gen::oneOf(
        rc::gen::just(Document{}),
        rc::gen::map(rc::gen::arbitrary<bool>(), [](bool b) { return Document(b); }),
        rc::gen::map(
            rc::gen::arbitrary<std::int64_t>(), [](std::int64_t i) { return Document(i); }
        ),
        rc::gen::map(rc::gen::arbitrary<std::int32_t>(), fraction),
        rc::gen::map(arbitrary_text(), [](std::string text) { return Document(std::move(text)); })
    );
}

inline rc::Gen<Document> arbitrary_document(int depth = 3) {
    if (depth == 0)
        return arbitrary_scalar();
    const auto child = rc::gen::lazy([depth] { return arbitrary_document(depth - 1); });
    const auto entry = rc::gen::pair(arbitrary_text(), child);
    const auto list = rc::gen::container<std::vector<Document>>(child);
    const auto entries = rc::gen::container<std::vector<std::pair<std::string, Document>>>(entry);
    const auto to_map = [](const std::vector<std::pair<std::string, Document>>& pairs) {
        Document::Map map;
        for (const auto& [key, value] : pairs)
            map.set(key, value);
        return Document(std::move(map));
    };
    return rc::gen::oneOf(
        arbitrary_scalar(),
        rc::gen::scale(
            0.1, rc::gen::map(list, [](Document::List l) { return Document(std::move(l)); })
        ),
        rc::gen::scale(0.1, rc::gen::map(entries, to_map))
    );
}

} // namespace copilot::codec
