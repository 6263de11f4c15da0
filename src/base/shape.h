// What a type looks like at run time: for code that must know the type of a value it only sees as a
// document. The wire protocols walk shapes (a lone <item/> is a list or a structure depending on
// them), JSON Schema is printed from them, and tests hold them against AWS's own models.

#pragma once

#include "base/fields.h"

#include <memory>

namespace copilot {

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

    struct Member {
        Field field;
        ShapeRef shape;
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

template <typename T>
struct ShapeOf<std::vector<T>> {
    static const Shape& get() {
        static const Shape shape{.kind = Shape::Kind::list, .item = &ShapeOf<T>::get};
        return shape;
    }
};

template <typename T>
struct ShapeOf<Dictionary<T>> {
    static const Shape& get() {
        static const Shape shape{.kind = Shape::Kind::map, .item = &ShapeOf<T>::get};
        return shape;
    }
};

template <HasFields T>
struct ShapeOf<T> {
    static const Shape& get() {
        static const Shape shape = [] {
            Shape made{.kind = Shape::Kind::structure};
            const auto list = [&made]<typename M>(const Field& field, const M&) {
                made.members.push_back({field, &ShapeOf<M>::get});
            };
            const auto value = std::make_unique<T>();
            T::fields(std::as_const(*value), list);
            return made;
        }();
        return shape;
    }
};

/// The shape of `T`, made at the first call.
template <typename T>
[[nodiscard]] const Shape& shape_of() {
    return ShapeOf<T>::get();
}

} // namespace copilot
