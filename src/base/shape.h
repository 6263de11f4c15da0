// What a type looks like at run time: for code that must know the type of a value it only sees as a
// document, or as bytes. `encode` and `decode` walk shapes, so do the wire protocols (a lone
// <item/> is a list or a structure depending on them), JSON Schema is printed from them, and tests
// hold them against AWS's own models.

#pragma once

#include "base/field.h"

#include <cstddef>
#include <optional>
#include <type_traits>

namespace copilot {

/// Whether encode writes empty lists and maps: requests leave them out, replies say them. A
/// required field is written even when it is empty.
enum class Empties { omit, keep };

/// Whether an encoded field has nothing to say.
[[nodiscard]] bool left_out(const Document& encoded, Empties empties);

/// Reads and writes a value whose type only the functions behind these pointers know.
struct Access {
    Document (*encode)(const void* value, Empties empties) = nullptr;
    void (*decode)(void* out, const Document& in) = nullptr;
};

struct Shape;

/// A shape that may not be finished yet: shapes can contain themselves.
class ShapeRef {
public:
    ShapeRef() = default;

    ShapeRef(const Shape& shape) : shape_(&shape) {} // NOLINT(google-explicit-constructor)

    ShapeRef(const Shape& (*later)()) : later_(later) {} // NOLINT(google-explicit-constructor)

    const Shape& operator*() const { return shape_ ? *shape_ : later_(); }

    const Shape* operator->() const { return &**this; }

private:
    const Shape* shape_ = nullptr;
    const Shape& (*later_)() = nullptr;
};

struct Shape {
    enum class Kind {
        string,
        boolean,
        integer,
        number,
        timestamp,
        blob,
        list,
        map,
        structure,
        document
    };

    /// Where a member is in its struct; nothing in shapes made at run time, which have no struct.
    struct Place {
        std::size_t offset = 0;
        const Access* access = nullptr;
    };

    struct Member {
        Field field;
        ShapeRef shape;
        Place place{};
    };

    Kind kind = Kind::document;
    std::vector<Member> members{}; ///< Of a structure.
    ShapeRef item{};               ///< Of a list's items and a map's values.

    /// How a list's items, or a map's keys and values, are written where the field above says
    /// nothing: shapes made at run time name lists inside lists here.
    std::string_view item_name{};
    std::string_view key_name{};
    TimestampFormat item_timestamp = TimestampFormat::by_protocol;
    bool flattened = false;

    [[nodiscard]] const Member* find(std::string_view name) const {
        for (const auto& member : members)
            if (member.field.name == name)
                return &member;
        return nullptr;
    }
};

template <typename T>
struct ShapeOf;

/// The shape of `T`, made at the first call.
template <typename T>
[[nodiscard]] const Shape& shape_of() {
    return ShapeOf<T>::get();
}

/// The access to values of type `T`. One per type and program, and defined in fields.cpp for the
/// types that nearly every struct has: the compiler's work grows with every other one.
template <typename T>
[[nodiscard]] const Access& access_to();

struct AnyVisitor {
    void operator()(const Field&, auto&) {}
};

template <typename T>
concept HasFields = requires(T& value, AnyVisitor& x) { T::fields(value, x); };

/// Writes down the members that a struct's `fields` names.
class MemberList {
public:
    /// `example` is the struct that `fields` will be called with: it tells where members are.
    MemberList(Shape& shape, const void* example) : shape_(&shape), example_(example) {}

    template <typename M>
    void operator()(const Field& field, const M& member) {
        add(field, &ShapeOf<M>::get, access_to<M>(), &member);
    }

private:
    void add(const Field& field, ShapeRef shape, const Access& access, const void* member);

    Shape* shape_;
    const void* example_;
};

template <Shape::Kind K>
struct ScalarShape {
    static const Shape& get() {
        static const Shape shape{.kind = K};
        return shape;
    }
};

template <>
struct ShapeOf<std::string> : ScalarShape<Shape::Kind::string> {};

template <>
struct ShapeOf<bool> : ScalarShape<Shape::Kind::boolean> {};

template <>
struct ShapeOf<std::int64_t> : ScalarShape<Shape::Kind::integer> {};

template <>
struct ShapeOf<int> : ScalarShape<Shape::Kind::integer> {};

template <>
struct ShapeOf<double> : ScalarShape<Shape::Kind::number> {};

template <>
struct ShapeOf<Timestamp> : ScalarShape<Shape::Kind::timestamp> {};

template <>
struct ShapeOf<Blob> : ScalarShape<Shape::Kind::blob> {};

template <>
struct ShapeOf<Document> : ScalarShape<Shape::Kind::document> {};

template <typename T>
struct ShapeOf<std::optional<T>> : ShapeOf<T> {};

/// A list or a map of what `item` is.
template <Shape::Kind K, typename T>
struct ContainerShape {
    static const Shape& get() {
        static const Shape shape{.kind = K, .item = &ShapeOf<T>::get};
        return shape;
    }
};

template <typename T>
struct ShapeOf<std::vector<T>> : ContainerShape<Shape::Kind::list, T> {};

template <typename T>
struct ShapeOf<Dictionary<T>> : ContainerShape<Shape::Kind::map, T> {};

template <HasFields T>
struct ShapeOf<T> {
    static const Shape& get() {
        static const Shape shape = [] {
            Shape made{.kind = Shape::Kind::structure};
            const T example{};
            MemberList members(made, &example);
            T::fields(example, members);
            return made;
        }();
        return shape;
    }
};

} // namespace copilot
