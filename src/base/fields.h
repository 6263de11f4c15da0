// One description of a struct's fields, read in both directions.
//
//     static void fields(auto& self, auto& x) {
//         x(required("StackName"), self.stack_name);
//         x("NextToken", self.next_token);
//     }
//
// `encode`, `decode` and `shape_of` come from the same function, so a field is spelt once and the
// two sides of a wire cannot disagree. A field may be text, bool, an integer, double, Timestamp,
// Blob, Document (anything), another struct with fields, or optional, vector or Dictionary of
// these. Absent optionals are left out; what is neither optional nor a list nor a map is always
// written.
//
// The work is done once, at run time, on shapes: see
// docs/adr/0008-fields-are-walked-at-run-time.md.

#pragma once

#include "base/field.h"
#include "base/format.h"
#include "base/shape.h"

#include <concepts>

namespace copilot {

// Scalars. ----------------------------------------------------------------------------------------

[[nodiscard]] inline Document encode(const std::string& value, Empties = Empties::omit) {
    return value;
}

template <std::same_as<bool> B>
[[nodiscard]] Document encode(B value, Empties = Empties::omit) {
    return value;
}

template <std::integral I>
    requires(!std::same_as<I, bool>)
[[nodiscard]] Document encode(I value, Empties = Empties::omit) {
    return value;
}

[[nodiscard]] inline Document encode(double value, Empties = Empties::omit) {
    return Document::from_double(value);
}

/// Timestamps are numbers of seconds in a document, whatever a protocol makes of them.
[[nodiscard]] Document encode(Timestamp value, Empties = Empties::omit);

[[nodiscard]] inline Document encode(const Blob& value, Empties = Empties::omit) {
    return value.bytes;
}

[[nodiscard]] inline Document encode(const Document& value, Empties = Empties::omit) {
    return value;
}

void decode_into(std::string& out, const Document& in);
void decode_into(bool& out, const Document& in);
void decode_into(std::int64_t& out, const Document& in);
void decode_into(int& out, const Document& in);
void decode_into(double& out, const Document& in);
void decode_into(Timestamp& out, const Document& in);
void decode_into(Blob& out, const Document& in);

inline void decode_into(Document& out, const Document& in) {
    out = in;
}

// What the templates below have in common. --------------------------------------------------------

[[nodiscard]] Document encode_structure(const Shape& shape, const void* value, Empties empties);
void decode_structure(const Shape& shape, void* out, const Document& in);
/// `count` values that stand `size` bytes apart.
[[nodiscard]] Document encode_list(
    const Access& item, const void* first, std::size_t count, std::size_t size, Empties empties
);
/// How many items the list has; throws DecodeError when it is none.
[[nodiscard]] std::size_t count_items(const Document& in);
void decode_list(const Access& item, void* first, std::size_t size, const Document& in);
/// `place(out, key)` answers where the value of `key` goes.
void decode_map(
    const Access& value,
    void* out,
    void* (*place)(void* out, std::string_view key),
    const Document& in
);

// Structures, lists and maps. ---------------------------------------------------------------------

template <HasFields T>
[[nodiscard]] Document encode(const T& value, Empties empties = Empties::omit) {
    return encode_structure(shape_of<T>(), &value, empties);
}

template <HasFields T>
void decode_into(T& out, const Document& in) {
    decode_structure(shape_of<T>(), &out, in);
}

template <typename T>
[[nodiscard]] Document encode(const std::optional<T>& value, Empties empties = Empties::omit) {
    return value ? access_to<T>().encode(&*value, empties) : Document{};
}

template <typename T>
void decode_into(std::optional<T>& out, const Document& in) {
    if (in.is_null())
        out.reset();
    else
        access_to<T>().decode(&out.emplace(), in);
}

template <typename T>
[[nodiscard]] Document encode(const std::vector<T>& values, Empties empties = Empties::omit) {
    return encode_list(access_to<T>(), values.data(), values.size(), sizeof(T), empties);
}

template <typename T>
void decode_into(std::vector<T>& out, const Document& in) {
    out = std::vector<T>(count_items(in));
    decode_list(access_to<T>(), out.data(), sizeof(T), in);
}

template <typename T>
[[nodiscard]] Document encode(const Dictionary<T>& values, Empties empties = Empties::omit) {
    Document::Map map;
    for (const auto& entry : values)
        map.append(entry.key, access_to<T>().encode(&entry.value, empties));
    return map;
}

template <typename T>
void decode_into(Dictionary<T>& out, const Document& in) {
    out = {};
    const auto place = [](void* into, std::string_view key) -> void* {
        return &(*static_cast<Dictionary<T>*>(into))[key];
    };
    decode_map(access_to<T>(), &out, place, in);
}

template <typename T>
const Access& access_to() {
    static constexpr Access access{
        [](const void* value, Empties empties) -> Document {
            return encode(*static_cast<const T*>(value), empties);
        },
        [](void* out, const Document& in) { decode_into(*static_cast<T*>(out), in); },
    };
    return access;
}

/// Reads a struct from a document. Unknown keys are ignored; a missing required field or a value of
/// the wrong kind throws DecodeError.
template <HasFields T>
[[nodiscard]] T decode(const Document& document) {
    T value{};
    decode_into(value, document);
    return value;
}

#define COPILOT_FIELD_TYPES(word, type)                                                            \
    word const Access& access_to<type>();                                                          \
    word void MemberList::operator()<type>(const Field& field, const type& member);
#define COPILOT_EVERYDAY_FIELD_TYPES(word)                                                         \
    COPILOT_FIELD_TYPES(word, std::string)                                                         \
    COPILOT_FIELD_TYPES(word, bool)                                                                \
    COPILOT_FIELD_TYPES(word, int)                                                                 \
    COPILOT_FIELD_TYPES(word, std::int64_t)                                                        \
    COPILOT_FIELD_TYPES(word, double)                                                              \
    COPILOT_FIELD_TYPES(word, Timestamp)                                                           \
    COPILOT_FIELD_TYPES(word, Document)                                                            \
    COPILOT_FIELD_TYPES(word, std::optional<std::string>)                                          \
    COPILOT_FIELD_TYPES(word, std::optional<bool>)                                                 \
    COPILOT_FIELD_TYPES(word, std::optional<int>)                                                  \
    COPILOT_FIELD_TYPES(word, std::optional<std::int64_t>)                                         \
    COPILOT_FIELD_TYPES(word, std::optional<double>)                                               \
    COPILOT_FIELD_TYPES(word, std::optional<Timestamp>)                                            \
    COPILOT_FIELD_TYPES(word, std::vector<std::string>)                                            \
    COPILOT_FIELD_TYPES(word, Dictionary<std::string>)

COPILOT_EVERYDAY_FIELD_TYPES(extern template)

} // namespace copilot
