// XML, both ways: elements, attributes and text, without namespaces' meaning.

#pragma once

#include "codec/json.h"

#include <string>
#include <utility>
#include <vector>

namespace copilot::codec {

/// An element. `text` is its character data when it has no elements inside.
struct XmlElement {
    std::string name; ///< As written, prefix included: "xsi:type".
    std::vector<std::pair<std::string, std::string>> attributes{};
    std::string text{};
    std::vector<XmlElement> children{};

    [[nodiscard]] const XmlElement* find(std::string_view child) const;
    [[nodiscard]] std::string_view attribute(std::string_view attribute_name) const;
};

/// Reads the document's root. Whitespace-only text is kept; DTDs and nesting deeper than 128 are
/// refused.
[[nodiscard]] XmlElement parse_xml(std::string_view text);

/// One line, with the XML declaration when `declaration`; control characters that XML cannot hold
/// become U+FFFD.
[[nodiscard]] std::string to_xml(const XmlElement& root, bool declaration = true);

} // namespace copilot::codec
