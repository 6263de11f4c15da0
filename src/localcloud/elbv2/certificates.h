// Certificates of listeners.

#pragma once

#include "localcloud/cloud.h"

namespace copilot::localcloud::elbv2 {

/// The ARN itself. Throws ServiceError CertificateNotFound when there is no such certificate, and
/// UnsupportedCertificate when it is not issued yet.
std::string require_certificate(const Call& call, const std::string& arn);

} // namespace copilot::localcloud::elbv2
