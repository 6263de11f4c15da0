// Reads a manifest's YAML into structs with `fields`, strictly: a key that no field is named after
// and a value of another kind are problems, told at their place, and reading goes on to find the
// next.
//
// A field may be text, bool, a whole or decimal number, another struct with fields, a type with
// `choices` (one of a few words), a type that reads itself, or optional, vector, Dictionary or
// variant of these. A variant is a field of several shapes, `bool | map`: the first alternative
// that accepts the value's kind reads it.

#pragma once

#include "base/fields.h"
#include "manifest/diagnostics.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace copilot::manifest {

/// A type that is one of a few words: `static constexpr std::array choices{...}` and `value`.
template <typename T>
concept Choice = requires(T& choice) {
    T::choices.begin();
    choice.value = std::string{};
};

/// A type with a shape of its own: it says which values are its own, what it is called in messages
/// ("a port or a range of ports"), and how it is read.
template <typename T>
concept ReadsItself = requires(T& value, const Document& in, const Place& at) {
    { T::accepts(in) } -> std::same_as<bool>;
    { T::kind } -> std::convertible_to<std::string_view>;
    value.read(in, at);
};

/// A struct that is chosen among the alternatives of a variant by more than being a map:
/// `static bool accepts(const Document&)`.
template <typename T>
concept ChoosesItself = requires(const Document& in) {
    { T::accepts(in) } -> std::same_as<bool>;
};

template <typename T>
struct Reader;

/// Says that `in` is of another kind than what was expected.
void refuse_kind(const std::string& expected, const Document& in, const Place& at);

template <typename T>
void read(T& out, const Document& in, const Place& at) {
    if (Reader<T>::accepts(in))
        Reader<T>::read(out, in, at);
    else
        refuse_kind(Reader<T>::kind(), in, at);
}

// Scalars. ----------------------------------------------------------------------------------------

template <>
struct Reader<std::string> {
    static std::string kind() { return "a string"; }

    static bool accepts(const Document& in) { return !in.is_null() && !in.list() && !in.map(); }

    static void read(std::string& out, const Document& in, const Place&) { out = in.scalar_text(); }
};

/// YAML 1.1's spellings (`yes`, `off`) are booleans where a boolean is expected.
template <>
struct Reader<bool> {
    static std::string kind() { return "a boolean"; }

    static bool accepts(const Document& in);
    static void read(bool& out, const Document& in, const Place& at);
};

template <>
struct Reader<std::int64_t> {
    static std::string kind() { return "a whole number"; }

    static bool accepts(const Document& in) { return in.integer() != nullptr; }

    static void read(std::int64_t& out, const Document& in, const Place&) { out = *in.integer(); }
};

template <>
struct Reader<double> {
    static std::string kind() { return "a number"; }

    static bool accepts(const Document& in) { return in.integer() || in.number(); }

    static void read(double& out, const Document& in, const Place&) { decode_into(out, in); }
};

/// Anything: read later by whoever knows what it is.
template <>
struct Reader<Document> {
    static std::string kind() { return "any value"; }

    static bool accepts(const Document&) { return true; }

    static void read(Document& out, const Document& in, const Place&) { out = in; }
};

/// "a", "a or b", "a, b or c".
[[nodiscard]] std::string alternatives(const std::vector<std::string>& names);

template <Choice T>
struct Reader<T> {
    static std::string kind() { return alternatives({T::choices.begin(), T::choices.end()}); }

    static bool accepts(const Document& in) { return in.text() != nullptr; }

    static void read(T& out, const Document& in, const Place& at) {
        out.value = *in.text();
        if (std::ranges::find(T::choices, out.value) == T::choices.end())
            at.error(format("must be {}, found \"{}\"", kind(), out.value));
    }
};

template <ReadsItself T>
struct Reader<T> {
    static std::string kind() { return std::string(T::kind); }

    static bool accepts(const Document& in) { return T::accepts(in); }

    static void read(T& out, const Document& in, const Place& at) { out.read(in, at); }
};

// Structures, lists and maps. ---------------------------------------------------------------------

/// Tells every key of `in` that is not among `known`, with the nearest that is.
void refuse_unknown_keys(
    const Document& in, const std::vector<std::string_view>& known, const Place& at
);

template <HasFields T>
    requires(!Choice<T> && !ReadsItself<T>)
struct Reader<T> {
    static std::string kind() { return "a map"; }

    static bool accepts(const Document& in) {
        if constexpr (ChoosesItself<T>)
            return T::accepts(in);
        else
            return in.map() != nullptr;
    }

    static void read(T& out, const Document& in, const Place& at) {
        std::vector<std::string_view> known;
        const auto read_field = [&]<typename M>(const Field& field, M& member) {
            known.push_back(field.name);
            const auto* found = in.find(field.name);
            if (found && !found->is_null())
                manifest::read(member, *found, at[field.name]);
            else if (field.required)
                at[field.name].error("must be specified");
        };
        T::fields(out, read_field);
        refuse_unknown_keys(in, known, at);
    }
};

template <typename T>
struct Reader<std::optional<T>> {
    static std::string kind() { return Reader<T>::kind(); }

    static bool accepts(const Document& in) { return Reader<T>::accepts(in); }

    static void read(std::optional<T>& out, const Document& in, const Place& at) {
        Reader<T>::read(out.emplace(), in, at);
    }
};

template <typename T>
struct Reader<std::vector<T>> {
    static std::string kind() { return "a list"; }

    static bool accepts(const Document& in) { return in.list() != nullptr; }

    static void read(std::vector<T>& out, const Document& in, const Place& at) {
        for (std::size_t i = 0; i < in.list()->size(); ++i)
            manifest::read(out.emplace_back(), (*in.list())[i], at[i]);
    }
};

template <typename T>
struct Reader<Dictionary<T>> {
    static std::string kind() { return "a map"; }

    static bool accepts(const Document& in) { return in.map() != nullptr; }

    static void read(Dictionary<T>& out, const Document& in, const Place& at) {
        for (const auto& [key, value, mark] : *in.map())
            manifest::read(out[key], value, at[key]);
    }
};

/// A map in the place of one of several shapes says nothing when it is empty.
template <typename... Ts>
struct Reader<std::variant<Ts...>> {
    static std::string kind() { return alternatives({Reader<Ts>::kind()...}); }

    static bool accepts(const Document& in) {
        return !empty_map(in) && (Reader<Ts>::accepts(in) || ...);
    }

    static void read(std::variant<Ts...>& out, const Document& in, const Place& at) {
        (void)(read_as<Ts>(out, in, at) || ...);
    }

private:
    static bool empty_map(const Document& in) { return in.map() && in.map()->empty(); }

    template <typename T>
    static bool read_as(std::variant<Ts...>& out, const Document& in, const Place& at) {
        if (!Reader<T>::accepts(in))
            return false;
        Reader<T>::read(out.template emplace<T>(), in, at);
        return true;
    }
};

/// Reads a whole manifest. What is wrong is added to `diagnostics`; the rest is read all the same.
template <HasFields T>
[[nodiscard]] T read_manifest(const Document& document, Diagnostics& diagnostics) {
    T manifest{};
    read(manifest, document, Place(diagnostics, document));
    return manifest;
}

} // namespace copilot::manifest
