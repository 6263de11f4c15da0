// A tree of strings, numbers, lists and maps: what JSON, XML, YAML and form bodies all parse into.
//
// Maps keep the order in which keys were written, numbers keep the text they were written with,
// and every value remembers where it stood, so that an error can name file, line and column.

#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace copilot {

/// Where a value stood in the text it was parsed from; lines and columns count from 1, 0 is
/// unknown.
struct Mark {
    int line = 0;
    int column = 0;

    bool operator==(const Mark&) const = default;
};

/// A number that is not a 64-bit integer, exactly as it was written: "0.5", "1e300".
struct Number {
    std::string text;

    bool operator==(const Number&) const = default;
};

class Document;

/// Keys and values in the order they were added. Lookups are linear: maps here are small. Its
/// members are defined behind Entry, which holds a document, which holds a map: clang insists.
class DocumentMap {
public:
    struct Entry;
    using Entries = std::vector<Entry>;

    DocumentMap() noexcept;
    DocumentMap(std::initializer_list<Entry> entries);
    DocumentMap(const DocumentMap& other);
    DocumentMap(DocumentMap&& other) noexcept;
    DocumentMap& operator=(const DocumentMap& other);
    DocumentMap& operator=(DocumentMap&& other) noexcept;
    ~DocumentMap();

    [[nodiscard]] const Document* find(std::string_view key) const;
    [[nodiscard]] Document* find(std::string_view key);

    [[nodiscard]] bool contains(std::string_view key) const { return find(key) != nullptr; }

    /// The value under `key`, made null at the end of the map when it is not there yet.
    Document& operator[](std::string_view key);

    /// Adds at the end, or replaces in place.
    void set(std::string key, Document value);
    /// Adds at the end without looking for `key`: for parsers that have already refused duplicates.
    void append(std::string key, Document value);
    void erase(std::string_view key);

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] bool empty() const;

    [[nodiscard]] Entries::iterator begin();
    [[nodiscard]] Entries::iterator end();
    [[nodiscard]] Entries::const_iterator begin() const;
    [[nodiscard]] Entries::const_iterator end() const;

    /// Equal when the same keys have equal values, in any order.
    bool operator==(const DocumentMap& other) const;

private:
    Entries entries_;
};

class Document {
public:
    using List = std::vector<Document>;
    using Map = DocumentMap;

    Document() = default;

    // A literal converts by itself, so that trees can be written down: {{"Ref", "VPC"}}.
    Document(std::nullptr_t) {} // NOLINT(google-explicit-constructor)

    Document(const char* text)
        : content(std::string(text)) {} // NOLINT(google-explicit-constructor)

    Document(std::string_view text)
        : content(std::string(text)) {} // NOLINT(google-explicit-constructor)

    Document(std::string text) : content(std::move(text)) {} // NOLINT(google-explicit-constructor)

    Document(Number number) : content(std::move(number)) {} // NOLINT(google-explicit-constructor)

    Document(List list) : content(std::move(list)) {} // NOLINT(google-explicit-constructor)

    Document(Map map) : content(std::move(map)) {} // NOLINT(google-explicit-constructor)

    template <std::same_as<bool> B>
    Document(B value) : content(value) {} // NOLINT(google-explicit-constructor)

    template <std::integral I>
        requires(!std::same_as<I, bool>)
    Document(I value)
        : content(static_cast<std::int64_t>(value)) {} // NOLINT(google-explicit-constructor)

    /// A number from a double, with the fewest digits that read back as the same value.
    [[nodiscard]] static Document from_double(double value);

    [[nodiscard]] bool is_null() const { return std::holds_alternative<std::monostate>(content); }

    [[nodiscard]] const std::string* text() const { return std::get_if<std::string>(&content); }

    [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&content); }

    [[nodiscard]] const std::int64_t* integer() const {
        return std::get_if<std::int64_t>(&content);
    }

    [[nodiscard]] const Number* number() const { return std::get_if<Number>(&content); }

    [[nodiscard]] const List* list() const { return std::get_if<List>(&content); }

    [[nodiscard]] List* list() { return std::get_if<List>(&content); }

    [[nodiscard]] const Map* map() const { return std::get_if<Map>(&content); }

    [[nodiscard]] Map* map() { return std::get_if<Map>(&content); }

    /// The value under `key` of a map; null when this is no map or has no such key.
    [[nodiscard]] const Document* find(std::string_view key) const;
    [[nodiscard]] Document* find(std::string_view key);

    /// The value at a path of keys: `at({"Properties", "VpcId"})`; null when any step is missing.
    [[nodiscard]] const Document* at(std::initializer_list<std::string_view> path) const;

    /// A scalar as text: "true", "80", "0.5", the string itself; empty for null, lists and maps.
    [[nodiscard]] std::string scalar_text() const;

    /// What this is, for messages: "a string", "a number", "a list", "a map", "nothing".
    [[nodiscard]] std::string_view kind_name() const;

    /// Equal content; marks do not count.
    bool operator==(const Document& other) const { return content == other.content; }

    std::variant<std::monostate, bool, std::int64_t, Number, std::string, List, Map> content;
    Mark mark{};
};

struct DocumentMap::Entry {
    std::string key;
    Document value;
    Mark mark{}; ///< Where the key stood.

    bool operator==(const Entry& other) const { return key == other.key && value == other.value; }
};

inline DocumentMap::DocumentMap() noexcept = default;
inline DocumentMap::DocumentMap(const DocumentMap& other) = default;
inline DocumentMap::DocumentMap(DocumentMap&& other) noexcept = default;
inline DocumentMap& DocumentMap::operator=(const DocumentMap& other) = default;
inline DocumentMap& DocumentMap::operator=(DocumentMap&& other) noexcept = default;
inline DocumentMap::~DocumentMap() = default;

inline std::size_t DocumentMap::size() const {
    return entries_.size();
}

inline bool DocumentMap::empty() const {
    return entries_.empty();
}

inline DocumentMap::Entries::iterator DocumentMap::begin() {
    return entries_.begin();
}

inline DocumentMap::Entries::iterator DocumentMap::end() {
    return entries_.end();
}

inline DocumentMap::Entries::const_iterator DocumentMap::begin() const {
    return entries_.begin();
}

inline DocumentMap::Entries::const_iterator DocumentMap::end() const {
    return entries_.end();
}

} // namespace copilot
