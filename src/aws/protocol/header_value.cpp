#include "aws/protocol/header_value.h"

#include "aws/protocol/scalar.h"
#include "codec/base64.h"

namespace copilot::aws::protocol {
namespace {

std::string quoted_where_needed(const std::string& text) {
    if (text.find_first_of(",\"") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const auto character : text) {
        if (character == '"' || character == '\\')
            quoted += '\\';
        quoted += character;
    }
    return quoted + '"';
}

/// Takes the items of a list off a header, one after the other.
class ItemReader {
public:
    /// An HTTP date has a comma of its own.
    ItemReader(std::string_view text, bool dates) : rest_(text), dates_(dates) {}

    std::optional<std::string> next() {
        skip_blanks();
        if (rest_.empty())
            return std::nullopt;
        auto item = rest_.front() == '"' ? quoted() : plain();
        skip_blanks();
        if (rest_.starts_with(','))
            rest_.remove_prefix(1);
        return item;
    }

private:
    void skip_blanks() {
        while (rest_.starts_with(' ') || rest_.starts_with('\t'))
            rest_.remove_prefix(1);
    }

    std::string quoted() {
        std::string item;
        rest_.remove_prefix(1);
        while (!rest_.empty() && rest_.front() != '"') {
            if (rest_.front() == '\\' && rest_.size() > 1)
                rest_.remove_prefix(1);
            item += rest_.front();
            rest_.remove_prefix(1);
        }
        if (!rest_.empty())
            rest_.remove_prefix(1);
        return item;
    }

    std::string plain() {
        auto comma = rest_.find(',');
        if (dates_ && comma != std::string_view::npos)
            comma = rest_.find(',', comma + 1);
        std::string item(rest_.substr(0, comma));
        rest_ = comma == std::string_view::npos ? "" : rest_.substr(comma);
        while (item.ends_with(' '))
            item.pop_back();
        return item;
    }

    std::string_view rest_;
    bool dates_;
};

bool written_as_http_dates(const Shape& item, const Field& field) {
    return item.kind == Shape::Kind::timestamp
           && (field.timestamp == TimestampFormat::by_protocol
               || field.timestamp == TimestampFormat::http);
}

std::optional<Document>
list_from_header(std::string_view text, const Shape& shape, const Field& field) {
    Document::List list;
    const auto inside = item_field(field, shape);
    ItemReader reader(text, written_as_http_dates(*shape.item, inside));
    while (const auto item = reader.next()) {
        auto value = text_to_scalar(*item, *shape.item);
        if (!value)
            return std::nullopt;
        list.push_back(*std::move(value));
    }
    return list;
}

} // namespace

std::string to_header(const Document& value, const Shape& shape, const Field& field) {
    if (shape.kind != Shape::Kind::list) {
        const auto text = scalar_to_text(value, shape, field, TimestampFormat::http);
        return field.json ? codec::to_base64(text) : text;
    }
    std::string joined;
    const auto* items = value.list();
    if (!items)
        return joined;
    const auto inside = item_field(field, shape);
    for (const auto& item : *items) {
        const auto text = scalar_to_text(item, *shape.item, inside, TimestampFormat::http);
        const bool is_text = shape.item->kind == Shape::Kind::string;
        joined += (joined.empty() ? "" : ", ") + (is_text ? quoted_where_needed(text) : text);
    }
    return joined;
}

std::optional<Document> from_header(std::string_view text, const Shape& shape, const Field& field) {
    if (shape.kind == Shape::Kind::list)
        return list_from_header(text, shape, field);
    if (!field.json)
        return text_to_scalar(text, shape);
    if (auto bytes = codec::parse_base64(text))
        return Document(*std::move(bytes));
    return std::nullopt;
}

} // namespace copilot::aws::protocol
