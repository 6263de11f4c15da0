// Custom::CertificateValidationFunction: a certificate for the environment's names and for the
// aliases of its services, proved by records in the zones of all of them.
// https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html

#include "aws/api/acm/describe_certificate.h"
#include "aws/api/acm/list_certificates.h"
#include "lambda/aliases.h"
#include "lambda/certificates.h"
#include "lambda/custom_resource.h"
#include "lambda/zones.h"

#include <map>
#include <set>

namespace copilot::lambda {
namespace {

namespace api = aws::acm;

constexpr std::int64_t ttl_seconds = 60;

struct Properties {
    std::string app_name;
    std::string env_name;
    std::string domain_name;
    std::string aliases;
    std::string env_hosted_zone_id;
    std::string region;
    std::string root_dns_role;

    static void fields(auto& self, auto& x) {
        x(required("AppName"), self.app_name);
        x(required("EnvName"), self.env_name);
        x(required("DomainName"), self.domain_name);
        x("Aliases", self.aliases);
        x(required("EnvHostedZoneId"), self.env_hosted_zone_id);
        x("Region", self.region);
        x(required("RootDNSRole"), self.root_dns_role);
    }

    [[nodiscard]] Domain domain() const { return {app_name, env_name, domain_name}; }
};

/// The aliases that are in one of our zones: others cannot be proved.
std::set<std::string> provable_aliases(const Properties& wanted) {
    std::set<std::string> names;
    for (const auto& [workload, aliases] : decode_aliases(wanted.aliases))
        for (const auto& alias : aliases)
            if (zone_owner(alias, wanted.domain()))
                names.insert(alias);
    return names;
}

std::vector<std::string> names_of(const Properties& wanted) {
    const auto environment = wanted.domain().of_environment();
    auto names = provable_aliases(wanted);
    names.insert({environment, "*." + environment});
    return {names.begin(), names.end()};
}

std::string without_dot(std::string name) {
    if (name.ends_with('.'))
        name.pop_back();
    return name;
}

/// The record that proves a name, and the zone where it goes: the zone of the proved name, without
/// the "*" that one record proves together with the name itself.
using Proofs = std::map<std::string, std::pair<std::string, aws::route53::ResourceRecordSet>>;

Proofs proofs(const std::vector<api::DomainValidation>& validations) {
    Proofs all;
    for (const auto& validation : validations) {
        if (!validation.resource_record)
            continue;
        aws::route53::ResourceRecordSet record;
        record.name = validation.resource_record->name;
        record.type = validation.resource_record->type;
        record.ttl = ttl_seconds;
        record.resource_records = {{.value = validation.resource_record->value}};
        all.insert_or_assign(without_dot(record.name), std::pair{validation.domain_name, record});
    }
    return all;
}

class DnsCertValidator final : public CustomResource {
public:
    Answer handle(const Event& event, const Context& context) override {
        const auto wanted = properties<Properties>(event.resource_properties);
        const auto there = context.session.in_region(wanted.region);
        Zones zones(context, wanted.domain(), wanted.root_dns_role, wanted.env_hosted_zone_id);
        if (event.is_delete()) {
            remove(event, there.client(), zones, context.wait);
            return {event.physical_resource_id};
        }
        if (event.request_type == "Update" && !changed(event, wanted))
            return {event.physical_resource_id};
        auto arn = request(event, wanted, there.client(), zones, context.wait);
        return {arn, {{"Arn", arn}}};
    }

private:
    static bool changed(const Event& event, const Properties& wanted) {
        const auto before = properties<Properties>(event.old_resource_properties);
        return provable_aliases(before) != provable_aliases(wanted);
    }

    static std::string request(
        const Event& event,
        const Properties& wanted,
        const aws::Client& client,
        Zones& zones,
        Wait& wait
    ) {
        NewCertificate certificate(
            client,
            {.domain_name = wanted.domain().of_environment(),
             .alternative_names = names_of(wanted),
             .token = token_for(event.request_id),
             .app = wanted.app_name,
             .env = wanted.env_name}
        );
        prove(proofs(certificate.validations(wait)), zones, wait);
        certificate.wait_until_issued(wait);
        return certificate.keep();
    }

    /// One batch for each zone.
    static void prove(const Proofs& proofs, Zones& zones, Wait& wait) {
        std::map<const Zone*, std::vector<aws::route53::Change>> changes;
        for (const auto& [name, proof] : proofs)
            if (const auto* zone = zones.zone_for(proof.first))
                changes[zone].push_back({.action = "UPSERT", .resource_record_set = proof.second});
        for (const auto& [zone, batch] : changes)
            change_records(*zone, batch, wait);
    }

    static void remove(const Event& event, const aws::Client& client, Zones& zones, Wait& wait) {
        const auto& arn = event.physical_resource_id;
        if (!arn.starts_with("arn:")) // Its creation failed.
            return;
        const auto certificate = unused_certificate(client, arn, wait);
        if (!certificate)
            return;
        auto unneeded = proofs(certificate->domain_validation_options);
        for (const auto& other : others_of(client, *certificate))
            for (const auto& [name, proof] : proofs(other.domain_validation_options))
                unneeded.erase(name);
        for (const auto& [name, proof] : unneeded)
            if (const auto* zone = zones.zone_for(proof.first))
                delete_record(*zone, proof.second, wait);
        delete_certificate(client, arn);
    }

    /// The other certificates for the same domain name: records that prove them stay.
    static std::vector<api::CertificateDetail>
    others_of(const aws::Client& client, const api::CertificateDetail& certificate) {
        std::vector<api::CertificateDetail> others;
        aws::for_each_page<api::ListCertificates>(
            client,
            {},
            &api::ListCertificates::Input::next_token,
            &api::ListCertificates::Output::next_token,
            [&](const auto& page) {
                for (const auto& summary : page.certificate_summary_list)
                    if (summary.domain_name == certificate.domain_name
                        && summary.certificate_arn != certificate.certificate_arn)
                        others.push_back(client
                                             .call<api::DescribeCertificate>(
                                                 {.certificate_arn =
                                                      summary.certificate_arn.value_or("")}
                                             )
                                             .certificate);
            }
        );
        return others;
    }
};

} // namespace

std::unique_ptr<CustomResource> dns_cert_validator() {
    return std::make_unique<DnsCertValidator>();
}

} // namespace copilot::lambda
