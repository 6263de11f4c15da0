#pragma once

#include "aws/service_error.h"
#include "localcloud/acm/certificate.h"
#include "localcloud/cloud.h"

namespace copilot::localcloud::acm {

/// Throws ServiceError ResourceNotFoundException.
[[nodiscard]] inline Certificate require_certificate(const Call& call, const std::string& arn) {
    auto found = call.records.find<Certificate>(call.place(), arn);
    if (!found)
        throw aws::ServiceError(
            "ResourceNotFoundException", format("Could not find certificate {}.", arn)
        );
    return *std::move(found);
}

} // namespace copilot::localcloud::acm
