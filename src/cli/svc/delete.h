#pragma once

#include "cli/session.h"
#include "deploy/service.h"

namespace copilot::cli::svc {

/// Deletes a service from every environment, then its images and its record. May be called again
/// after a failure.
void delete_service(Session& session, const deploy::Deployer& deployer, const std::string& name);

} // namespace copilot::cli::svc
