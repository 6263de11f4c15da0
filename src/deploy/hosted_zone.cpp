#include "deploy/hosted_zone.h"

#include "aws/api/route53/list_hosted_zones_by_name.h"
#include "base/format.h"

namespace copilot::deploy {
namespace {

using aws::route53::ListHostedZonesByName;

bool is_public(const aws::route53::HostedZone& zone) {
    return !zone.config || !zone.config->private_zone.value_or(false);
}

std::string how_to_make(const aws::Session& session, const std::string& domain) {
    if (session.is_local())
        return format("run `copilot local dns --register {}` to own it on this machine", domain);
    return "register the domain with Route 53, or make a public hosted zone for it, in the "
           "application's account";
}

} // namespace

std::string require_hosted_zone(const aws::Session& session, const std::string& domain) {
    ListHostedZonesByName::Input input{.dns_name = domain};
    while (true) {
        const auto page = session.client().call<ListHostedZonesByName>(input);
        for (const auto& zone : page.hosted_zones)
            if (is_public(zone) && (zone.name == domain || zone.name == domain + '.'))
                return zone.id.substr(zone.id.rfind('/') + 1);
        if (!page.is_truncated)
            throw Error(
                format("no public hosted zone {} in {}", domain, session.place()),
                how_to_make(session, domain)
            );
        input.dns_name = page.next_dns_name;
        input.hosted_zone_id = page.next_hosted_zone_id;
    }
}

} // namespace copilot::deploy
