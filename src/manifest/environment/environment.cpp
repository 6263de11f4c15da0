// Reads an environment's manifest, and holds the rules that involve several of its keys.

#include "manifest/environment/environment.h"

#include <algorithm>
#include <set>

namespace copilot::manifest {
namespace {

void validate_ingress_from_cdn(const Environment& manifest, const Place& at) {
    if (!manifest.public_http().restricted_to_cdn() || manifest.cdn_enabled())
        return;
    const auto at_public = at["http"]["public"];
    const bool current = manifest.public_http().ingress.has_value();
    const auto place = current ? at_public["ingress"]["cdn"]
                               : at_public["security_groups"]["ingress"]["restrict_to"]["cdn"];
    place.error("needs \"cdn\" to be enabled", "nobody could reach the load balancer");
}

/// A viewer's certificate and the load balancer's go together, unless TLS ends at the distribution.
void validate_cdn_certificates(const Environment& manifest, const Place& at) {
    if (!manifest.cdn_enabled())
        return;
    const auto cdn = environment::configuration(manifest.cdn);
    const bool public_certificates = manifest.public_http().certificates.has_value();
    if (public_certificates && !cdn.certificate)
        at["cdn"]["certificate"].error(
            "must be specified: \"http.public.certificates\" is",
            "add the ARN of a certificate in us-east-1 for the same names"
        );
    if (!public_certificates && cdn.certificate && !cdn.terminate_tls.value_or(false))
        at["cdn"]["certificate"].error(
            "needs \"http.public.certificates\", or \"cdn.terminate_tls: true\""
        );
}

std::set<std::string> imported_subnets(const environment::Vpc& vpc) {
    std::set<std::string> ids;
    const auto subnets = vpc.subnets.value_or(environment::Subnets{});
    for (const auto* list : {&subnets.public_subnets, &subnets.private_subnets})
        for (const auto& subnet : *list)
            if (subnet.id)
                ids.insert(*subnet.id);
    return ids;
}

void validate_internal_subnets(const Environment& manifest, const Place& at) {
    const auto subnets = manifest.private_http().subnets.value_or(std::vector<std::string>{});
    if (subnets.empty())
        return;
    const auto at_subnets = at["http"]["private"]["subnets"];
    if (!manifest.vpc().imported()) {
        at_subnets.error("needs an imported VPC", "name it in network.vpc.id");
        return;
    }
    const auto imported = imported_subnets(manifest.vpc());
    for (std::size_t i = 0; i < subnets.size(); ++i)
        if (!imported.contains(subnets[i]))
            at_subnets[i].error(
                format("is not a subnet of the imported VPC: \"{}\"", subnets[i]),
                "add it to network.vpc.subnets"
            );
}

} // namespace

environment::Vpc Environment::vpc() const {
    return network && network->vpc ? *network->vpc : environment::Vpc{};
}

environment::PublicHttp Environment::public_http() const {
    return http && http->public_http ? *http->public_http : environment::PublicHttp{};
}

environment::PrivateHttp Environment::private_http() const {
    return http && http->private_http ? *http->private_http : environment::PrivateHttp{};
}

bool Environment::imports_public_certificates() const {
    const auto certificates = public_http().certificates;
    return certificates && !certificates->empty();
}

// What could not be read is not judged: one mistake is told once.
void validate(const Environment& manifest, const Place& at) {
    if (manifest.network && at["network"].clean())
        validate(*manifest.network, at["network"]);
    if (manifest.http && at["http"].clean())
        validate(*manifest.http, at["http"]);
    if (manifest.cdn && at["cdn"].clean())
        validate(*manifest.cdn, at["cdn"]);
    if (!at.clean())
        return;
    validate_ingress_from_cdn(manifest, at);
    validate_cdn_certificates(manifest, at);
    validate_internal_subnets(manifest, at);
}

LoadedEnvironment load_environment(const Source& source, const Variables& variables) {
    Diagnostics diagnostics(source.file);
    auto interpolated = interpolate(source, variables, diagnostics);
    const auto manifest = read_manifest<Environment>(interpolated.document, diagnostics);
    const Place at(diagnostics, interpolated.document);
    if (!manifest.name.empty() && manifest.name != source.name)
        at["name"].error(format("must be \"{}\", the name of the manifest's folder", source.name));
    validate(manifest, at);
    diagnostics.throw_if_any();
    return {manifest, std::move(interpolated.text)};
}

} // namespace copilot::manifest
