// Members of requests that the wire knows and this cloud does not heed. Ignoring one would be to
// pretend: a bucket asked to be public would be private, and nobody would be told.

#pragma once

#include "aws/operation.h"

#include <span>

namespace copilot::localcloud {

struct Unheeded {
    std::string_view operation; ///< "s3:CreateBucket"
    std::string_view member;    ///< Of its input.
    /// Values, as JSON and set apart by a space, that ask for what is done anyway.
    std::string_view harmless = "";
};

/// All of them, in the order of operations.
[[nodiscard]] std::span<const Unheeded> unheeded_members();

/// Throws ServiceError NotImplemented, status 501, when `input` has one of them.
void refuse_unheeded(const aws::OperationModel& operation, const Document& input);

} // namespace copilot::localcloud
