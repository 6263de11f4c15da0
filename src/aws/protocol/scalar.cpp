#include "aws/protocol/scalar.h"

#include "codec/base64.h"

#include <charconv>

namespace copilot::aws::protocol {
namespace {

std::optional<Document> parse_integer(std::string_view text) {
    std::int64_t value = 0;
    const auto* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, value);
    if (parsed.ec != std::errc{} || parsed.ptr != end)
        return std::nullopt;
    return Document(value);
}

std::optional<Document> parse_number(std::string_view text) {
    if (text == "NaN" || text == "Infinity" || text == "-Infinity")
        return Document(text);
    if (const auto whole = parse_integer(text))
        return whole;
    double value = 0;
    const auto* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, value);
    if (parsed.ec != std::errc{} || parsed.ptr != end)
        return std::nullopt;
    return Document(Number{std::string(text)});
}

std::optional<Document> parse_boolean(std::string_view text) {
    if (text == "true" || text == "True" || text == "1")
        return Document(true);
    if (text == "false" || text == "False" || text == "0")
        return Document(false);
    return std::nullopt;
}

std::optional<Document> parse_time(std::string_view text) {
    if (const auto time = parse_timestamp(text))
        return encode(*time);
    return std::nullopt;
}

std::optional<Document> parse_blob(std::string_view text) {
    if (auto bytes = codec::parse_base64(text))
        return Document(*std::move(bytes));
    return std::nullopt;
}

} // namespace

std::string timestamp_to_text(const Document& value, TimestampFormat format) {
    Timestamp time;
    decode_into(time, value);
    switch (format) {
    case TimestampFormat::epoch:
        return to_epoch_seconds(time);
    case TimestampFormat::http:
        return to_http_date(time);
    case TimestampFormat::iso8601:
    case TimestampFormat::by_protocol:
        break;
    }
    return to_iso8601(time);
}

std::string number_to_text(const Document& value) {
    auto text = value.scalar_text();
    if (text == "nan" || text == "-nan")
        return "NaN";
    if (text == "inf")
        return "Infinity";
    if (text == "-inf")
        return "-Infinity";
    return text;
}

std::string scalar_to_text(
    const Document& value, const Shape& shape, const Field& field, TimestampFormat otherwise
) {
    switch (shape.kind) {
    case Shape::Kind::timestamp: {
        const bool unsaid = field.timestamp == TimestampFormat::by_protocol;
        return timestamp_to_text(value, unsaid ? otherwise : field.timestamp);
    }
    case Shape::Kind::blob:
        return codec::to_base64(value.scalar_text());
    case Shape::Kind::number:
        return number_to_text(value);
    default:
        return value.scalar_text();
    }
}

std::optional<Document> text_to_scalar(std::string_view text, const Shape& shape) {
    switch (shape.kind) {
    case Shape::Kind::boolean:
        return parse_boolean(text);
    case Shape::Kind::integer:
        return parse_integer(text);
    case Shape::Kind::number:
        return parse_number(text);
    case Shape::Kind::timestamp:
        return parse_time(text);
    case Shape::Kind::blob:
        return parse_blob(text);
    default:
        return Document(text);
    }
}

Field item_field(const Field& field, const Shape& shape) {
    Field inside{""};
    const bool unsaid = field.timestamp == TimestampFormat::by_protocol;
    inside.timestamp = unsaid ? shape.item_timestamp : field.timestamp;
    if (shape.kind == Shape::Kind::map)
        inside.item = field.item;
    return inside;
}

std::string_view item_name(const Field& field, const Shape& shape, std::string_view otherwise) {
    if (!field.item.empty())
        return field.item;
    return shape.item_name.empty() ? otherwise : shape.item_name;
}

std::string_view key_name(const Field& field, const Shape& shape) {
    if (!field.map_key.empty())
        return field.map_key;
    return shape.key_name.empty() ? "key" : shape.key_name;
}

std::string_view value_name(const Field& field, const Shape& shape) {
    if (!field.map_value.empty())
        return field.map_value;
    return shape.item_name.empty() ? "value" : shape.item_name;
}

bool is_flattened(const Field& field, const Shape& shape) {
    return field.flattened || shape.flattened;
}

std::string_view kind_name(Shape::Kind kind) {
    switch (kind) {
    case Shape::Kind::string:
        return "a string";
    case Shape::Kind::boolean:
        return "a boolean";
    case Shape::Kind::integer:
        return "a whole number";
    case Shape::Kind::number:
        return "a number";
    case Shape::Kind::timestamp:
        return "a timestamp";
    case Shape::Kind::blob:
        return "base64";
    case Shape::Kind::list:
        return "a list";
    case Shape::Kind::map:
        return "a map";
    case Shape::Kind::structure:
        return "a structure";
    case Shape::Kind::document:
        return "anything";
    }
    return "anything";
}

} // namespace copilot::aws::protocol
