// The rules of `cdn` by itself; those that involve `http` are in environment.cpp.

#include "manifest/environment/cdn.h"

#include "manifest/network_text.h"

namespace copilot::manifest::environment {
namespace {

/// CloudFront reads certificates from this region only.
constexpr std::string_view certificate_region = "us-east-1";

void validate_certificate(const std::string& certificate, const Place& at) {
    if (!is_arn(certificate))
        at.error(format("must be the ARN of a certificate, found \"{}\"", certificate));
    else if (arn_region(certificate) != certificate_region)
        at.error(
            format("must be in {}, found {}", certificate_region, arn_region(certificate)),
            "CloudFront reads certificates from us-east-1 only: request the same one there"
        );
}

void validate_static_assets(const StaticAssets& assets, const Place& at) {
    if (!assets.alias)
        at["alias"].error("must be specified");
    if (!assets.location)
        at["location"].error("must be specified");
    if (!assets.path)
        at["path"].error("must be specified");
}

} // namespace

bool enabled(const std::optional<Cdn>& cdn) {
    if (!cdn)
        return false;
    const auto* on = std::get_if<bool>(&*cdn);
    return !on || *on;
}

CdnConfiguration configuration(const std::optional<Cdn>& cdn) {
    const auto* configured = cdn ? std::get_if<CdnConfiguration>(&*cdn) : nullptr;
    return configured ? *configured : CdnConfiguration{};
}

void validate(const Cdn& cdn, const Place& at) {
    const auto configured = configuration(cdn);
    if (configured.certificate)
        validate_certificate(*configured.certificate, at["certificate"]);
    if (configured.static_assets)
        validate_static_assets(*configured.static_assets, at["static_assets"]);
}

} // namespace copilot::manifest::environment
