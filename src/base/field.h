// What a description of a struct's fields is made of: names with what a boundary needs to know, and
// the field types that the standard library does not have.

#pragma once

#include "base/document.h"
#include "base/error.h"
#include "base/timestamp.h"

#include <initializer_list>
#include <string>
#include <string_view>
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

} // namespace copilot
