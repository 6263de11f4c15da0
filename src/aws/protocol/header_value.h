// Values as HTTP headers: lists are comma-separated, times are HTTP dates, JSON is base64.

#pragma once

#include "base/fields.h"

namespace copilot::aws::protocol {

[[nodiscard]] std::string to_header(const Document& value, const Shape& shape, const Field& field);

/// Nothing when the text is no value of the shape.
[[nodiscard]] std::optional<Document>
from_header(std::string_view text, const Shape& shape, const Field& field);

} // namespace copilot::aws::protocol
