// Writes JSON in its three styles. One pass, into one string; runs of plain text are copied whole.

#include "codec/json.h"
#include "codec/json_number.h"
#include "codec/utf8.h"

#include <array>
#include <charconv>

namespace copilot::codec {
namespace {

enum class Style { compact, pretty, go };

constexpr std::array<bool, 256> bytes_to_look_at(Style style) {
    std::array<bool, 256> table{};
    for (std::size_t byte = 0; byte < table.size(); ++byte)
        table.at(byte) = byte < 0x20 || byte >= 0x80 || byte == '"' || byte == '\\';
    if (style == Style::go)
        table.at('<') = table.at('>') = table.at('&') = true;
    return table;
}

template <Style style>
class JsonWriter {
public:
    void write(const Document& document) { std::visit(*this, document.content); }

    std::string finish() {
        if constexpr (style == Style::pretty)
            out_ += '\n';
        return std::move(out_);
    }

    void operator()(std::monostate) { out_ += "null"; }

    void operator()(bool value) { out_ += value ? "true" : "false"; }

    void operator()(std::int64_t value) {
        std::array<char, 24> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        out_.append(digits.data(), end);
    }

    void operator()(const Number& number) {
        if (const auto text = to_json_number(number.text))
            out_ += *text;
        else
            (*this)(number.text);
    }

    void operator()(const std::string& text) {
        out_ += '"';
        std::string_view rest = text;
        while (!rest.empty()) {
            const auto plain = plain_length(rest);
            out_.append(rest, 0, plain);
            rest.remove_prefix(plain);
            if (!rest.empty())
                rest.remove_prefix(write_special(rest));
        }
        out_ += '"';
    }

    void operator()(const Document::List& list) {
        write_all('[', ']', list, [this](const Document& item) { write(item); });
    }

    void operator()(const Document::Map& map) {
        write_all('{', '}', map, [this](const DocumentMap::Entry& entry) {
            (*this)(entry.key);
            out_ += style == Style::pretty ? ": " : ":";
            write(entry.value);
        });
    }

private:
    static constexpr auto special = bytes_to_look_at(style);

    static std::size_t plain_length(std::string_view text) {
        std::size_t length = 0;
        while (length < text.size() && !special[static_cast<unsigned char>(text[length])])
            ++length;
        return length;
    }

    template <typename Items, typename WriteItem>
    void write_all(char opening, char closing, const Items& items, WriteItem write_item) {
        out_ += opening;
        ++depth_;
        bool first = true;
        for (const auto& item : items) {
            if (!std::exchange(first, false))
                out_ += ',';
            new_line();
            write_item(item);
        }
        --depth_;
        if (!first)
            new_line();
        out_ += closing;
    }

    void new_line() {
        if constexpr (style == Style::pretty)
            out_.append(1, '\n').append(2 * depth_, ' ');
    }

    /// Writes the character at the start of `text`; answers how many bytes it took.
    std::size_t write_special(std::string_view text) {
        if (static_cast<unsigned char>(text[0]) < 0x80) {
            escape(text[0]);
            return 1;
        }
        const auto length = utf8_length(text);
        if (length == 0) {
            out_ += style == Style::go ? "\\ufffd" : replacement_character;
            return 1;
        }
        write_character(text.substr(0, length));
        return length;
    }

    void write_character(std::string_view character) {
        if (style == Style::go && character == "\xE2\x80\xA8")
            out_ += "\\u2028";
        else if (style == Style::go && character == "\xE2\x80\xA9")
            out_ += "\\u2029";
        else
            out_ += character;
    }

    void escape(char c) {
        switch (c) {
        case '"':
            out_ += "\\\"";
            break;
        case '\\':
            out_ += "\\\\";
            break;
        case '\n':
            out_ += "\\n";
            break;
        case '\r':
            out_ += "\\r";
            break;
        case '\t':
            out_ += "\\t";
            break;
        default: {
            constexpr std::string_view digits = "0123456789abcdef";
            const auto byte = static_cast<unsigned char>(c);
            out_ += "\\u00";
            out_ += digits[byte >> 4U];
            out_ += digits[byte & 0xFU];
        }
        }
    }

    std::string out_;
    std::size_t depth_ = 0;
};

template <Style style>
std::string write_in(const Document& document) {
    JsonWriter<style> writer;
    writer.write(document);
    return writer.finish();
}

} // namespace

std::string to_json(const Document& document) {
    return write_in<Style::compact>(document);
}

std::string to_pretty_json(const Document& document) {
    return write_in<Style::pretty>(document);
}

std::string to_go_json(const Document& document) {
    return write_in<Style::go>(document);
}

} // namespace copilot::codec
