// Reads XML with pugixml, more strictly than it would by itself: no DTDs, no text beside the root,
// no characters that XML cannot hold.

#include "codec/xml.h"

#include "base/format.h"
#include "codec/text_position.h"
#include "codec/utf8.h"

#include <pugixml.hpp>

#include <algorithm>

namespace copilot::codec {
namespace {

constexpr int deepest = 128;
constexpr unsigned options =
    pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_fragment | pugi::parse_doctype;

bool is_forbidden_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

Mark mark_at(std::string_view text, std::size_t offset) {
    return TextPosition(text).at(offset);
}

void refuse_bad_characters(std::string_view text) {
    const auto control = std::ranges::find_if(text, is_forbidden_control);
    if (control != text.end()) {
        const auto offset = static_cast<std::size_t>(control - text.begin());
        throw ParseError("a control character that XML does not allow", mark_at(text, offset));
    }
    if (!is_utf8(text))
        throw ParseError("text that is not UTF-8", {});
}

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    XmlElement read_root() {
        const auto result =
            tree_.load_buffer(text_.data(), text_.size(), options, pugi::encoding_utf8);
        if (!result)
            throw ParseError(lower_case(result.description()), mark_of(result.offset));
        refuse_what_is_beside_the_root();
        return read(tree_.document_element(), 1);
    }

private:
    Mark mark_of(std::ptrdiff_t offset) const {
        return mark_at(text_, static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0)));
    }

    static std::string lower_case(std::string text) {
        if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z')
            text[0] = static_cast<char>(text[0] - 'A' + 'a');
        return text;
    }

    void refuse_what_is_beside_the_root() const {
        int roots = 0;
        for (const auto& node : tree_.children()) {
            const auto mark = mark_of(node.offset_debug());
            if (node.type() == pugi::node_doctype)
                throw ParseError("a document type declaration is not allowed", mark);
            if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata)
                throw ParseError("text outside of the root element", mark);
            if (node.type() == pugi::node_element && ++roots > 1)
                throw ParseError("a second root element", mark);
        }
        if (roots == 0)
            throw ParseError("no root element", {});
    }

    XmlElement read(const pugi::xml_node& node, int depth) const {
        if (depth > deepest)
            throw ParseError(
                format("nested more than {} levels deep", deepest), mark_of(node.offset_debug())
            );
        XmlElement element{.name = node.name()};
        for (const auto& attribute : node.attributes())
            element.attributes.emplace_back(attribute.name(), checked(attribute.value(), node));
        for (const auto& child : node.children()) {
            if (child.type() == pugi::node_element)
                element.children.push_back(read(child, depth + 1));
            else if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
                element.text += checked(child.value(), node);
        }
        if (!element.children.empty())
            element.text.clear();
        return element;
    }

    /// A character reference can name what the text itself may not hold: `&#1;`.
    std::string_view checked(std::string_view value, const pugi::xml_node& node) const {
        if (std::ranges::any_of(value, is_forbidden_control) || !is_utf8(value))
            throw ParseError(
                "a reference to a character that XML does not allow", mark_of(node.offset_debug())
            );
        return value;
    }

    std::string_view text_;
    pugi::xml_document tree_;
};

enum class Place { text, attribute };

std::string_view escape_of(char c, Place place) {
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '\r':
        return "&#13;";
    case '"':
        return place == Place::attribute ? "&quot;" : "";
    case '\n':
        return place == Place::attribute ? "&#10;" : "";
    case '\t':
        return place == Place::attribute ? "&#9;" : "";
    default:
        return is_forbidden_control(c) ? replacement_character : "";
    }
}

bool is_noncharacter(std::string_view character) {
    return character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF";
}

void append_escaped(std::string& out, std::string_view text, Place place) {
    while (!text.empty()) {
        const auto length = utf8_length(text);
        const auto character = text.substr(0, std::max<std::size_t>(length, 1));
        text.remove_prefix(character.size());
        if (length == 0 || is_noncharacter(character))
            out += replacement_character;
        else if (const auto escape = escape_of(character[0], place); !escape.empty())
            out += escape;
        else
            out += character;
    }
}

void append(std::string& out, const XmlElement& element) {
    out.append(1, '<').append(element.name);
    for (const auto& [name, value] : element.attributes) {
        out.append(1, ' ').append(name).append("=\"");
        append_escaped(out, value, Place::attribute);
        out += '"';
    }
    if (element.children.empty() && element.text.empty()) {
        out += "/>";
        return;
    }
    out += '>';
    if (element.children.empty())
        append_escaped(out, element.text, Place::text);
    for (const auto& child : element.children)
        append(out, child);
    out.append("</").append(element.name).append(1, '>');
}

} // namespace

const XmlElement* XmlElement::find(std::string_view child) const {
    const auto found = std::ranges::find(children, child, &XmlElement::name);
    return found == children.end() ? nullptr : &*found;
}

std::string_view XmlElement::attribute(std::string_view attribute_name) const {
    for (const auto& [name_here, value] : attributes)
        if (name_here == attribute_name)
            return value;
    return {};
}

XmlElement parse_xml(std::string_view text) {
    refuse_bad_characters(text);
    return Reader(text).read_root();
}

std::string to_xml(const XmlElement& root, bool declaration) {
    std::string out;
    if (declaration)
        out = R"(<?xml version="1.0" encoding="UTF-8"?>)";
    append(out, root);
    return out;
}

} // namespace copilot::codec
