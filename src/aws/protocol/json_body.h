// A value of a shape, and the JSON tree that stands for it.

#pragma once

#include "base/fields.h"

namespace copilot::aws::protocol {

/// What goes into the body: members under their wire names, timestamps and blobs as JSON has them.
[[nodiscard]] Document to_json_body(const Document& value, const Shape& shape, const Field& field);

/// The value in a body. Members that are null or not of the shape are left out. A value of the
/// wrong kind throws ServiceError SerializationException.
[[nodiscard]] Document from_json_body(const Document& body, const Shape& shape);

} // namespace copilot::aws::protocol
