// Custom::DNSDelegationFunction: name servers of the environment's zone, in the application's zone.

#include "aws/api/route53/list_resource_record_sets.h"
#include "lambda/custom_resource.h"
#include "lambda/zones.h"

namespace copilot::lambda {
namespace {

namespace api = aws::route53;

constexpr std::int64_t ttl_seconds = 60;

struct Properties {
    std::string domain_name;
    std::string subdomain_name;
    std::vector<std::string> name_servers;
    std::string root_dns_role;

    static void fields(auto& self, auto& x) {
        x(required("DomainName"), self.domain_name);
        x(required("SubdomainName"), self.subdomain_name);
        x("NameServers", self.name_servers);
        x(required("RootDNSRole"), self.root_dns_role);
    }
};

api::ResourceRecordSet delegation(const Properties& wanted) {
    api::ResourceRecordSet record;
    record.name = wanted.subdomain_name;
    record.type = "NS";
    record.ttl = ttl_seconds;
    for (const auto& server : wanted.name_servers)
        record.resource_records.push_back({.value = server});
    return record;
}

std::optional<api::ResourceRecordSet> deployed(const Zone& zone, const std::string& name) {
    const auto page = zone.session.client().call<api::ListResourceRecordSets>(
        {.hosted_zone_id = zone.id,
         .start_record_name = name,
         .start_record_type = "NS",
         .max_items = "1"}
    );
    for (const auto& record : page.resource_record_sets)
        if (record.name == name + '.' && record.type == "NS")
            return record;
    return std::nullopt;
}

class DnsDelegation final : public CustomResource {
public:
    Answer handle(const Event& event, const Context& context) override {
        const auto wanted = properties<Properties>(event.resource_properties);
        const auto session = context.session.assume_role(wanted.root_dns_role, "copilot-dns");
        const Zone zone{session, find_zone(session.client(), wanted.domain_name)};
        if (!event.is_delete())
            change_records(
                zone,
                {{.action = "UPSERT", .resource_record_set = delegation(wanted)}},
                context.wait
            );
        else if (const auto record = deployed(zone, wanted.subdomain_name))
            delete_record(zone, *record, context.wait);
        return {wanted.subdomain_name};
    }
};

} // namespace

std::unique_ptr<CustomResource> dns_delegation() {
    return std::make_unique<DnsDelegation>();
}

} // namespace copilot::lambda
