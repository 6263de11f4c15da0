// Where services are. https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html

#pragma once

#include "aws/config/profile.h"
#include "aws/service.h"
#include "io/http/url.h"

namespace copilot::aws {

struct Partition {
    std::string_view name;       ///< "aws"
    std::string_view dns_suffix; ///< "amazonaws.com"
    std::string_view dualstack_suffix;
    std::string_view global_region; ///< For whom global services are signed.
};

/// Of a region, known or not: "cn-…" and "us-gov-…" have their own, all else is "aws".
[[nodiscard]] const Partition& partition_of(std::string_view region);

struct Endpoint {
    io::Url url;
    std::string signing_region;
    bool configured = false; ///< Somebody wrote it down, so it need not be AWS's.
};

/// An endpoint for all services or for one that the environment or the profile names, unless
/// ignore_configured_endpoint_urls says otherwise:
/// AWS_ENDPOINT_URL_<SERVICE>, AWS_ENDPOINT_URL, the profile's services section, its endpoint_url.
[[nodiscard]] std::optional<std::string>
configured_endpoint(const ProfileConfig& profile, std::string_view service_id);

struct EndpointVariant {
    bool fips = false;
    bool dualstack = false;
};

/// AWS's own endpoint of a service in a region.
[[nodiscard]] Endpoint
aws_endpoint(const Service& service, std::string_view region, EndpointVariant variant = {});

/// The configured endpoint, or AWS's. Throws Error for a configured one that is no URL.
[[nodiscard]] Endpoint
resolve_endpoint(const ProfileConfig& profile, const Service& service, std::string_view region);

} // namespace copilot::aws
