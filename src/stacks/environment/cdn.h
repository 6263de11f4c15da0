#pragma once

#include "cfn/template.h"
#include "manifest/environment/cdn.h"
#include "stacks/environment/functions.h"

namespace copilot::stacks::environment {

struct Cdn {
    manifest::environment::CdnConfiguration configuration;
    bool has_domain = false; ///< Of the application.
    /// The load balancer's certificates are the user's own: there is none to copy for viewers.
    bool imports_public_certificates = false;
    Functions functions;
    cfn::Text permissions_boundary;
};

/// Adds a CloudFront distribution in front of the public load balancer.
cfn::Resource add_cdn(cfn::Template& stack, const Cdn& cdn);

/// The hosted zone of every CloudFront distribution, for alias records.
constexpr auto cloudfront_hosted_zone = "Z2FDTNDATAQYW2";

} // namespace copilot::stacks::environment
