// Scalars as text: what form bodies, XML elements, headers, paths and query strings hold.

#pragma once

#include "base/fields.h"

namespace copilot::aws::protocol {

/// The text of a scalar; `otherwise` is how the place writes timestamps that say nothing of it.
[[nodiscard]] std::string scalar_to_text(
    const Document& value, const Shape& shape, const Field& field, TimestampFormat otherwise
);

/// The value of a text; nothing when it is none that `shape` allows.
[[nodiscard]] std::optional<Document> text_to_scalar(std::string_view text, const Shape& shape);

/// The field that stands for the items of a list or the values of a map under `field`.
[[nodiscard]] Field item_field(const Field& field, const Shape& shape);

/// What each item of a list is called.
[[nodiscard]] std::string_view
item_name(const Field& field, const Shape& shape, std::string_view otherwise);
[[nodiscard]] std::string_view key_name(const Field& field, const Shape& shape);
[[nodiscard]] std::string_view value_name(const Field& field, const Shape& shape);
[[nodiscard]] bool is_flattened(const Field& field, const Shape& shape);

/// "a whole number", for messages.
[[nodiscard]] std::string_view kind_name(Shape::Kind kind);

[[nodiscard]] std::string timestamp_to_text(const Document& value, TimestampFormat format);

/// A number as every protocol writes it, NaN and infinities in words: "1.5", "NaN", "-Infinity".
[[nodiscard]] std::string number_to_text(const Document& value);

} // namespace copilot::aws::protocol
