// Reads JSON: nlohmann's event parser, fed from a cursor we can watch, builds our own document.
//
// The parser tells events but not where they stood. It reads one byte at a time, so the cursor
// knows how far it came, and a value starts behind the end of the one before it and what separates
// the two.

#include "codec/json.h"

#include "base/format.h"
#include "codec/duplicate_keys.h"
#include "codec/text_position.h"

#include <nlohmann/json.hpp>

#include <iterator>

namespace copilot::codec {
namespace {

constexpr std::size_t deepest = 128;

/// An input iterator that shares how far it has been read.
class Cursor {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    Cursor(const char* at, const char** furthest) : at_(at), furthest_(furthest) {}

    reference operator*() const { return *at_; }

    Cursor& operator++() {
        *furthest_ = ++at_;
        return *this;
    }

    Cursor operator++(int) {
        auto before = *this;
        ++*this;
        return before;
    }

    bool operator==(const Cursor& other) const { return at_ == other.at_; }

private:
    const char* at_;
    const char** furthest_;
};

bool separates(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == ',' || c == ':';
}

bool belongs_to_number(char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

/// nlohmann's reason without its code, its idea of the place and the text it read, which may be
/// secret.
std::string reason_of(std::string_view message) {
    const auto place = message.find(", column ");
    const auto reason = message.find(": ", place == std::string_view::npos ? 0 : place);
    if (reason != std::string_view::npos)
        message.remove_prefix(reason + 2);
    const auto quotation = message.find("; last read: ");
    const auto expectation = message.find("; expected ");
    std::string text(message.substr(0, std::min(quotation, expectation)));
    if (expectation != std::string_view::npos)
        text += message.substr(expectation);
    return text;
}

class DocumentBuilder final : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit DocumentBuilder(std::string_view text)
        : text_(text), furthest_(text.data()), position_(text) {}

    Document parse() {
        nlohmann::json::sax_parse(
            Cursor(text_.data(), &furthest_), Cursor(text_.data() + text_.size(), &furthest_), this
        );
        return std::move(root_);
    }

    bool null() override { return add(nullptr, read_so_far()); }

    bool boolean(bool value) override { return add(value, read_so_far()); }

    bool number_integer(std::int64_t value) override { return add_number(value); }

    bool number_unsigned(std::uint64_t value) override {
        if (std::in_range<std::int64_t>(value))
            return add_number(static_cast<std::int64_t>(value));
        return add_number(Number{std::to_string(value)});
    }

    bool number_float(double, const std::string& text) override { return add_number(Number{text}); }

    bool string(std::string& value) override { return add(std::move(value), read_so_far()); }

    bool binary(nlohmann::json::binary_t&) override { return false; } // not in JSON's text form

    bool start_object(std::size_t) override { return open(Document::Map{}); }

    bool start_array(std::size_t) override { return open(Document::List{}); }

    bool key(std::string& name) override {
        key_mark_ = next_mark();
        key_ = std::move(name);
        token_end_ = read_so_far();
        return true;
    }

    bool end_object() override {
        if (const auto* twice = find_duplicate_key(*open_.back()->map()))
            throw ParseError(format("key \"{}\" is there twice", twice->key), twice->mark);
        return close();
    }

    bool end_array() override { return close(); }

    bool
    parse_error(std::size_t, const std::string&, const nlohmann::json::exception& error) override {
        throw ParseError(reason_of(error.what()), next_mark());
    }

private:
    std::size_t read_so_far() const { return static_cast<std::size_t>(furthest_ - text_.data()); }

    std::size_t next_token() const {
        auto offset = token_end_;
        while (offset < text_.size() && separates(text_[offset]))
            ++offset;
        return offset;
    }

    Mark next_mark() { return position_.at(next_token()); }

    /// The parser has read one byte behind a number, so its end is looked for.
    bool add_number(Document value) {
        auto end = next_token();
        while (end < text_.size() && belongs_to_number(text_[end]))
            ++end;
        return add(std::move(value), end);
    }

    bool add(Document value, std::size_t end) {
        place(std::move(value));
        token_end_ = end;
        return true;
    }

    Document* place(Document value) {
        value.mark = next_mark();
        if (open_.empty())
            return &(root_ = std::move(value));
        if (auto* list = open_.back()->list())
            return &list->emplace_back(std::move(value));
        auto& map = *open_.back()->map();
        map.append(std::move(key_), std::move(value));
        auto& entry = *std::prev(map.end());
        entry.mark = key_mark_;
        return &entry.value;
    }

    bool open(Document value) {
        auto* placed = place(std::move(value));
        if (open_.size() == deepest)
            throw ParseError(format("nested more than {} levels deep", deepest), placed->mark);
        open_.push_back(placed);
        token_end_ = read_so_far();
        return true;
    }

    bool close() {
        open_.pop_back();
        token_end_ = read_so_far();
        return true;
    }

    std::string_view text_;
    const char* furthest_;
    TextPosition position_;
    std::size_t token_end_ = 0;
    Document root_;
    // A parent never grows while a child is open, so these stay where they are.
    std::vector<Document*> open_;
    std::string key_;
    Mark key_mark_;
};

std::string with_place(const std::string& reason, Mark mark) {
    if (mark.line == 0)
        return reason;
    return format("line {}, column {}: {}", mark.line, mark.column, reason);
}

} // namespace

ParseError::ParseError(const std::string& reason, Mark mark)
    : Error(with_place(reason, mark)), reason_(reason), mark_(mark) {}

Document parse_json(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark))
        text.remove_prefix(byte_order_mark.size());
    return DocumentBuilder(text).parse();
}

} // namespace copilot::codec
