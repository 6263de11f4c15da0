// What the texts in manifests must look like: ARNs and ranges of addresses.

#pragma once

#include <string>
#include <string_view>

namespace copilot::manifest {

/// Whether `text` has the six parts of an ARN.
[[nodiscard]] bool is_arn(std::string_view text);
/// The fourth part of an ARN: "us-east-1"; empty for global services.
[[nodiscard]] std::string arn_region(std::string_view arn);

/// Whether `text` is an IPv4 or IPv6 address with the length of its prefix: "10.0.0.0/16".
[[nodiscard]] bool is_cidr(const std::string& text);

} // namespace copilot::manifest
