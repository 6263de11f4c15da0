#include "base/fields.h"

#include "base/format.h"

#include <charconv>
#include <limits>

namespace copilot {
namespace {

DecodeError unexpected(std::string_view wanted, const Document& in) {
    const auto text = in.scalar_text();
    const auto found = text.empty() ? std::string(in.kind_name()) : '"' + text + '"';
    return {"", format("expected {}, found {}", wanted, found), in.mark};
}

template <typename T>
bool parse_whole(const std::string& text, T& out) {
    const auto* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, out);
    return parsed.ec == std::errc{} && parsed.ptr == end;
}

} // namespace

DecodeError DecodeError::within(std::string_view outer) const {
    const bool joins = path_.empty() || path_.starts_with('[');
    return {std::string(outer) + (joins ? "" : ".") + path_, reason_, mark_};
}

Document encode(Timestamp value, Empties) {
    const auto count = value.time_since_epoch().count();
    if (count % 1000 == 0)
        return count / 1000;
    return Number{to_epoch_seconds(value)};
}

// Numbers and booleans are read as text too: query parameters and template parameters have no
// types of their own.
void decode_into(std::string& out, const Document& in) {
    if (in.list() || in.map() || in.is_null())
        throw unexpected("a string", in);
    out = in.scalar_text();
}

void decode_into(bool& out, const Document& in) {
    const auto text = in.scalar_text();
    if (text != "true" && text != "false")
        throw unexpected("true or false", in);
    out = text == "true";
}

void decode_into(std::int64_t& out, const Document& in) {
    if (const auto* value = in.integer())
        out = *value;
    else if (!parse_whole(in.scalar_text(), out))
        throw unexpected("a whole number", in);
}

void decode_into(int& out, const Document& in) {
    std::int64_t wide = 0;
    decode_into(wide, in);
    if (wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max())
        throw unexpected("a smaller number", in);
    out = static_cast<int>(wide);
}

void decode_into(double& out, const Document& in) {
    if (!parse_whole(in.scalar_text(), out))
        throw unexpected("a number", in);
}

void decode_into(Timestamp& out, const Document& in) {
    const auto time = parse_timestamp(in.scalar_text());
    if (!time)
        throw unexpected("a time", in);
    out = *time;
}

void decode_into(Blob& out, const Document& in) {
    const auto* text = in.text();
    if (!text)
        throw unexpected("bytes", in);
    out.bytes = *text;
}

bool left_out(const Document& encoded, Empties empties) {
    if (encoded.is_null())
        return true;
    if (empties == Empties::keep)
        return false;
    return (encoded.list() && encoded.list()->empty()) || (encoded.map() && encoded.map()->empty());
}

namespace {

const void* address(const void* first, std::size_t offset) {
    return static_cast<const std::byte*>(first) + offset;
}

void* address(void* first, std::size_t offset) {
    return static_cast<std::byte*>(first) + offset;
}

const Document::Map& map_in(const Document& in) {
    if (const auto* map = in.map())
        return *map;
    throw DecodeError("", format("expected a map, found {}", in.kind_name()), in.mark);
}

} // namespace

void MemberList::add(const Field& field, ShapeRef shape, const Access& access, const void* member) {
    const auto offset =
        static_cast<const std::byte*>(member) - static_cast<const std::byte*>(example_);
    shape_->members.push_back({field, shape, {static_cast<std::size_t>(offset), &access}});
}

Document encode_structure(const Shape& shape, const void* value, Empties empties) {
    Document::Map map;
    for (const auto& [field, of, place] : shape.members) {
        auto document = place.access->encode(address(value, place.offset), empties);
        if (!left_out(document, field.required ? Empties::keep : empties))
            map.append(std::string(field.name), std::move(document));
    }
    return map;
}

void decode_structure(const Shape& shape, void* out, const Document& in) {
    map_in(in);
    for (const auto& [field, of, place] : shape.members) {
        const auto* found = in.find(field.name);
        if (!found || found->is_null()) {
            if (field.required)
                throw DecodeError(std::string(field.name), "is missing", in.mark);
            continue;
        }
        try {
            place.access->decode(address(out, place.offset), *found);
        } catch (const DecodeError& error) {
            throw error.within(field.name);
        }
    }
}

Document encode_list(
    const Access& item, const void* first, std::size_t count, std::size_t size, Empties empties
) {
    Document::List list;
    list.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        list.push_back(item.encode(address(first, i * size), empties));
    return list;
}

std::size_t count_items(const Document& in) {
    if (const auto* list = in.list())
        return list->size();
    throw DecodeError("", format("expected a list, found {}", in.kind_name()), in.mark);
}

void decode_list(const Access& item, void* first, std::size_t size, const Document& in) {
    const auto& list = *in.list();
    for (std::size_t i = 0; i < list.size(); ++i) {
        try {
            item.decode(address(first, i * size), list[i]);
        } catch (const DecodeError& error) {
            throw error.within(format("[{}]", i));
        }
    }
}

void decode_map(
    const Access& value,
    void* out,
    void* (*place)(void* out, std::string_view key),
    const Document& in
) {
    for (const auto& entry : map_in(in)) {
        try {
            value.decode(place(out, entry.key), entry.value);
        } catch (const DecodeError& error) {
            throw error.within(entry.key);
        }
    }
}

COPILOT_EVERYDAY_FIELD_TYPES(template)

} // namespace copilot
