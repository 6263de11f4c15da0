// The rules of `http`. Its `security_groups` are an older way to say `ingress`: either is read,
// both together are not.

#include "manifest/environment/http.h"

#include "manifest/network_text.h"

namespace copilot::manifest::environment {
namespace {

const DeprecatedIngress*
deprecated_ingress(const std::optional<DeprecatedSecurityGroups>& security_groups) {
    if (!security_groups || !security_groups->ingress)
        return nullptr;
    return &*security_groups->ingress;
}

void validate_source_ips(
    const std::optional<std::vector<std::string>>& source_ips, const Place& at
) {
    if (!source_ips)
        return;
    for (std::size_t i = 0; i < source_ips->size(); ++i)
        if (!is_cidr((*source_ips)[i]))
            at[i].error(
                format("must be a CIDR such as 192.0.2.0/24, found \"{}\"", (*source_ips)[i])
            );
}

void validate_public(const PublicHttp& http, const Place& at) {
    validate_certificates(http.certificates, at["certificates"]);
    if (http.ingress)
        validate_source_ips(http.ingress->source_ips, at["ingress"]["source_ips"]);
    const auto* deprecated = deprecated_ingress(http.security_groups);
    if (!deprecated)
        return;
    const auto at_deprecated = at["security_groups"]["ingress"];
    if (http.ingress)
        at["security_groups"].error(
            "must not be specified beside \"ingress\"", "keep http.public.ingress: it replaces this"
        );
    if (deprecated->from_vpc)
        at_deprecated["from_vpc"].error(
            "must not be specified", "the VPC reaches the public load balancer anyway"
        );
    if (deprecated->restrict_to)
        validate_source_ips(
            deprecated->restrict_to->source_ips, at_deprecated["restrict_to"]["source_ips"]
        );
}

void validate_private(const PrivateHttp& http, const Place& at) {
    validate_certificates(http.certificates, at["certificates"]);
    const auto* deprecated = deprecated_ingress(http.security_groups);
    if (!deprecated)
        return;
    if (http.ingress)
        at["security_groups"].error(
            "must not be specified beside \"ingress\"",
            "keep http.private.ingress: it replaces this"
        );
    if (deprecated->restrict_to)
        at["security_groups"]["ingress"]["restrict_to"].error(
            "must not be specified", "the internet does not reach the private load balancer"
        );
}

} // namespace

bool PublicHttp::restricted_to_cdn() const {
    if (ingress && (ingress->cdn || ingress->source_ips))
        return ingress->cdn.value_or(false);
    const auto* deprecated = deprecated_ingress(security_groups);
    return deprecated && deprecated->restrict_to && deprecated->restrict_to->cdn.value_or(false);
}

bool PrivateHttp::open_to_vpc() const {
    const auto* deprecated = deprecated_ingress(security_groups);
    return (ingress && ingress->vpc.value_or(false))
           || (deprecated && deprecated->from_vpc.value_or(false));
}

void validate_certificates(
    const std::optional<std::vector<std::string>>& certificates, const Place& at
) {
    if (!certificates)
        return;
    for (std::size_t i = 0; i < certificates->size(); ++i)
        if (!is_arn((*certificates)[i]))
            at[i].error(format("must be the ARN of a certificate, found \"{}\"", (*certificates)[i])
            );
}

void validate(const Http& http, const Place& at) {
    if (http.public_http)
        validate_public(*http.public_http, at["public"]);
    if (http.private_http)
        validate_private(*http.private_http, at["private"]);
}

} // namespace copilot::manifest::environment
