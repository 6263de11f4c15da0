// One description of a struct's fields, read in both directions.
//
//     static void fields(auto& self, auto& x) {
//         x(required("StackName"), self.stack_name);
//         x("NextToken", self.next_token);
//     }
//
// `encode`, `decode` and `shape_of` walk the same function, so a field is spelt once and the two
// sides of a wire cannot disagree. A field may be text, bool, an integer, double, Timestamp, Blob,
// Document (anything), another struct with fields, or optional, vector or Dictionary of these.
// Absent optionals are left out; what is neither optional nor a list nor a map is always written.

#pragma once

#include "base/document.h"
#include "base/error.h"
#include "base/format.h"
#include "base/timestamp.h"

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace copilot {

/// Where a field travels in an HTTP message; everything but REST bodies ignores this.
enum class Location { body, header, header_prefix, query, label, payload, status };

enum class TimestampFormat { by_protocol, epoch, iso8601, http };

/// A field's name and what a boundary needs to know of it.
struct Field {
    std::string_view name;
    /// The name on the wire where it is another than `name`; EC2 replies say "vpcSet" for Vpcs.
    std::string_view wire{};
    /// What wraps each item of an XML list; empty for the protocol's default.
    std::string_view item{};
    /// The wire names of a map's keys and values; empty for the protocol's default.
    std::string_view map_key{};
    std::string_view map_value{};
    Location location = Location::body;
    TimestampFormat timestamp = TimestampFormat::by_protocol;
    bool required = false;
    bool flattened = false;           ///< An XML list or map without a wrapper of its own.
    bool streaming = false;           ///< A payload of any length.
    bool idempotency = false;         ///< The client fills it with a random token when absent.
    bool attribute = false;           ///< An XML attribute.
    bool base64 = false;              ///< Text that travels as base64.
    bool json = false;                ///< Text that holds JSON: base64 where it is a header.
    std::string_view xml_namespace{}; ///< What xmlns, or xmlns:PREFIX, of its element says.
    std::string_view xml_prefix{};
    std::string_view doc{}; ///< One sentence for people: JSON Schema and documentation show it.

    constexpr Field(const char* field_name)
        : name(field_name) {} // NOLINT(google-explicit-constructor)

    constexpr Field(std::string_view field_name)
        : name(field_name) {} // NOLINT(google-explicit-constructor)

    [[nodiscard]] constexpr std::string_view wire_name() const {
        return wire.empty() ? name : wire;
    }

    [[nodiscard]] constexpr Field on_wire(std::string_view wire_name) const {
        auto copy = *this;
        copy.wire = wire_name;
        return copy;
    }

    [[nodiscard]] constexpr Field items(std::string_view item_name) const {
        auto copy = *this;
        copy.item = item_name;
        return copy;
    }

    /// What each entry's key and value of an XML or form map are called.
    [[nodiscard]] constexpr Field entries(std::string_view key, std::string_view value) const {
        auto copy = *this;
        copy.map_key = key;
        copy.map_value = value;
        return copy;
    }

    [[nodiscard]] constexpr Field flat() const {
        auto copy = *this;
        copy.flattened = true;
        return copy;
    }

    [[nodiscard]] constexpr Field stream() const {
        auto copy = *this;
        copy.streaming = true;
        return copy;
    }

    [[nodiscard]] constexpr Field in(Location where) const {
        auto copy = *this;
        copy.location = where;
        return copy;
    }

    [[nodiscard]] constexpr Field time(TimestampFormat format) const {
        auto copy = *this;
        copy.timestamp = format;
        return copy;
    }

    [[nodiscard]] constexpr Field must() const {
        auto copy = *this;
        copy.required = true;
        return copy;
    }

    [[nodiscard]] constexpr Field token() const {
        auto copy = *this;
        copy.idempotency = true;
        return copy;
    }

    [[nodiscard]] constexpr Field attributed() const {
        auto copy = *this;
        copy.attribute = true;
        return copy;
    }

    [[nodiscard]] constexpr Field
    xmlns(std::string_view name_space, std::string_view prefix = {}) const {
        auto copy = *this;
        copy.xml_namespace = name_space;
        copy.xml_prefix = prefix;
        return copy;
    }

    [[nodiscard]] constexpr Field says(std::string_view sentence) const {
        auto copy = *this;
        copy.doc = sentence;
        return copy;
    }
};

/// A field that decode refuses to miss.
[[nodiscard]] constexpr Field required(std::string_view name) {
    return Field{name}.must();
}

/// Bytes that are not text: base64 in JSON and XML, themselves in a payload.
struct Blob {
    std::string bytes;

    bool operator==(const Blob&) const = default;
};

/// A map with text keys that keeps its order.
template <typename T>
class Dictionary {
public:
    struct Entry {
        std::string key;
        T value;

        bool operator==(const Entry&) const = default;
    };

    Dictionary() = default;

    Dictionary(std::initializer_list<Entry> entries) : entries_(entries) {}

    [[nodiscard]] const T* find(std::string_view key) const {
        for (const auto& entry : entries_)
            if (entry.key == key)
                return &entry.value;
        return nullptr;
    }

    T& operator[](std::string_view key) {
        for (auto& entry : entries_)
            if (entry.key == key)
                return entry.value;
        return entries_.emplace_back(Entry{std::string(key), T{}}).value;
    }

    void erase(std::string_view key) {
        std::erase_if(entries_, [key](const Entry& entry) { return entry.key == key; });
    }

    [[nodiscard]] bool empty() const { return entries_.empty(); }

    [[nodiscard]] std::size_t size() const { return entries_.size(); }

    [[nodiscard]] auto begin() const { return entries_.begin(); }

    [[nodiscard]] auto end() const { return entries_.end(); }

    [[nodiscard]] auto begin() { return entries_.begin(); }

    [[nodiscard]] auto end() { return entries_.end(); }

    bool operator==(const Dictionary&) const = default;

private:
    std::vector<Entry> entries_;
};

/// A document that does not fit the struct it is decoded into. `path()` is "Tags[0].Key".
class DecodeError : public Error {
public:
    DecodeError(std::string path, std::string reason, Mark mark)
        : Error(path.empty() ? reason : path + ": " + reason),
          path_(std::move(path)),
          reason_(std::move(reason)),
          mark_(mark) {}

    [[nodiscard]] const std::string& path() const { return path_; }

    [[nodiscard]] const std::string& reason() const { return reason_; }

    [[nodiscard]] Mark mark() const { return mark_; }

    /// The same error, seen from one level further out.
    [[nodiscard]] DecodeError within(std::string_view outer) const;

private:
    std::string path_;
    std::string reason_;
    Mark mark_;
};

struct AnyVisitor {
    void operator()(const Field&, auto&) {}
};

template <typename T>
concept HasFields = requires(T& value, AnyVisitor& x) { T::fields(value, x); };

/// Whether encode writes empty lists and maps: requests leave them out, replies say them. A
/// required field is written even when it is empty.
enum class Empties { omit, keep };

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

// Structures, lists and maps.
// ----------------------------------------------------------------------

template <HasFields T>
[[nodiscard]] Document encode(const T& value, Empties empties = Empties::omit);
template <typename T>
[[nodiscard]] Document encode(const std::vector<T>& values, Empties empties = Empties::omit);
template <typename T>
[[nodiscard]] Document encode(const Dictionary<T>& values, Empties empties = Empties::omit);

template <HasFields T>
[[nodiscard]] T decode(const Document& document);
template <HasFields T>
void decode_into(T& out, const Document& in);
template <typename T>
void decode_into(std::vector<T>& out, const Document& in);
template <typename T>
void decode_into(Dictionary<T>& out, const Document& in);

template <typename T>
[[nodiscard]] Document encode(const std::optional<T>& value, Empties empties = Empties::omit) {
    return value ? encode(*value, empties) : Document{};
}

template <typename T>
void decode_into(std::optional<T>& out, const Document& in) {
    if (in.is_null())
        out.reset();
    else
        decode_into(out.emplace(), in);
}

template <typename T>
Document encode(const std::vector<T>& values, Empties empties) {
    Document::List list;
    list.reserve(values.size());
    for (const auto& value : values)
        list.push_back(encode(value, empties));
    return list;
}

template <typename T>
Document encode(const Dictionary<T>& values, Empties empties) {
    Document::Map map;
    for (const auto& [key, value] : values)
        map.append(key, encode(value, empties));
    return map;
}

/// Whether an encoded field has nothing to say.
[[nodiscard]] bool left_out(const Document& encoded, Empties empties);

template <HasFields T>
Document encode(const T& value, Empties empties) {
    Document::Map map;
    const auto write = [&map, empties](const Field& field, const auto& member) {
        const auto here = field.required ? Empties::keep : empties;
        if (auto document = encode(member, empties); !left_out(document, here))
            map.append(std::string(field.name), std::move(document));
    };
    T::fields(value, write);
    return map;
}

template <typename T>
void decode_into(std::vector<T>& out, const Document& in) {
    const auto* list = in.list();
    if (!list)
        throw DecodeError("", format("expected a list, found {}", in.kind_name()), in.mark);
    out.clear();
    out.reserve(list->size());
    for (std::size_t i = 0; i < list->size(); ++i) {
        try {
            if constexpr (std::same_as<T, bool>) {
                bool item = false;
                decode_into(item, (*list)[i]);
                out.push_back(item);
            } else {
                decode_into(out.emplace_back(), (*list)[i]);
            }
        } catch (const DecodeError& error) {
            throw error.within(format("[{}]", i));
        }
    }
}

template <typename T>
void decode_into(Dictionary<T>& out, const Document& in) {
    const auto* map = in.map();
    if (!map)
        throw DecodeError("", format("expected a map, found {}", in.kind_name()), in.mark);
    out = {};
    for (const auto& entry : *map) {
        try {
            decode_into(out[entry.key], entry.value);
        } catch (const DecodeError& error) {
            throw error.within(entry.key);
        }
    }
}

template <HasFields T>
void decode_into(T& out, const Document& in) {
    if (!in.map())
        throw DecodeError("", format("expected a map, found {}", in.kind_name()), in.mark);
    const auto read = [&in](const Field& field, auto& member) {
        const auto* found = in.find(field.name);
        if (!found || found->is_null()) {
            if (field.required)
                throw DecodeError(std::string(field.name), "is missing", in.mark);
            return;
        }
        try {
            decode_into(member, *found);
        } catch (const DecodeError& error) {
            throw error.within(field.name);
        }
    };
    T::fields(out, read);
}

/// Reads a struct from a document. Unknown keys are ignored; a missing required field or a value of
/// the wrong kind throws DecodeError.
template <HasFields T>
T decode(const Document& document) {
    T value{};
    decode_into(value, document);
    return value;
}

} // namespace copilot
