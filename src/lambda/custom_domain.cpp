// Custom::CustomDomainFunction: records that lead the aliases of services to the environment's
// public load balancer, or to the distribution in front of it.

#include "lambda/aliases.h"
#include "lambda/custom_resource.h"
#include "lambda/zones.h"

#include <set>

namespace copilot::lambda {
namespace {

namespace api = aws::route53;

struct Properties {
    std::string app_name;
    std::string env_name;
    std::string aliases;
    std::string app_dns_role;
    std::string domain_name;
    std::string public_access_dns;
    std::string public_access_hosted_zone;

    static void fields(auto& self, auto& x) {
        x(required("AppName"), self.app_name);
        x(required("EnvName"), self.env_name);
        x("Aliases", self.aliases);
        x(required("AppDNSRole"), self.app_dns_role);
        x(required("DomainName"), self.domain_name);
        x(required("PublicAccessDNS"), self.public_access_dns);
        x(required("PublicAccessHostedZone"), self.public_access_hosted_zone);
    }
};

std::set<std::string> names_of(const Properties& wanted) {
    std::set<std::string> names;
    for (const auto& [workload, aliases] : decode_aliases(wanted.aliases))
        names.insert(aliases.begin(), aliases.end());
    return names;
}

std::vector<api::ResourceRecordSet>
records(const std::set<std::string>& names, const Properties& target) {
    std::vector<api::ResourceRecordSet> all;
    for (const auto& name : names) {
        auto& record = all.emplace_back();
        record.name = name;
        record.type = "A";
        record.alias_target = api::AliasTarget{
            .hosted_zone_id = target.public_access_hosted_zone,
            .dns_name = target.public_access_dns,
            .evaluate_target_health = true,
        };
    }
    return all;
}

class CustomDomain final : public CustomResource {
public:
    Answer handle(const Event& event, const Context& context) override {
        const auto wanted = properties<Properties>(event.resource_properties);
        const auto names = names_of(wanted);
        Zones zones(
            context,
            {.app = wanted.app_name, .env = wanted.env_name, .name = wanted.domain_name},
            wanted.app_dns_role
        );
        if (event.is_delete()) {
            zones.remove(records(names, wanted));
        } else {
            zones.upsert(records(names, wanted));
            if (event.request_type == "Update")
                remove_dropped(event, names, zones);
        }
        return {event.logical_resource_id};
    }

private:
    /// Records are deleted by their values, so with those that they were made with.
    static void
    remove_dropped(const Event& event, const std::set<std::string>& names, Zones& zones) {
        const auto before = properties<Properties>(event.old_resource_properties);
        auto dropped = names_of(before);
        for (const auto& name : names)
            dropped.erase(name);
        zones.remove(records(dropped, before));
    }
};

} // namespace

std::unique_ptr<CustomResource> custom_domain() {
    return std::make_unique<CustomDomain>();
}

} // namespace copilot::lambda
