// A structure as the parameters of a form: "Filter.1.Name=vpc-id&Filter.1.Value.1=vpc-1".

#pragma once

#include "base/fields.h"
#include "codec/form.h"

namespace copilot::aws::protocol {

/// Query wraps lists in ".member."; EC2 flattens every list and capitalises every name.
enum class FormDialect { query, ec2 };

void write_form(
    codec::Form& form, const Document& structure, const Shape& shape, FormDialect dialect
);

/// Throws ServiceError for a value that its shape does not allow, and for names nested too deep.
[[nodiscard]] Document read_form(const codec::Form& form, const Shape& shape, FormDialect dialect);

} // namespace copilot::aws::protocol
