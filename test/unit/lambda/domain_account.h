// An account with public zones and certificates, as far as functions for domains look at it.

#pragma once

#include "aws/api/acm/delete_certificate.h"
#include "aws/api/acm/describe_certificate.h"
#include "aws/api/acm/list_certificates.h"
#include "aws/api/acm/request_certificate.h"
#include "aws/api/route53/change_resource_record_sets.h"
#include "aws/api/route53/get_change.h"
#include "aws/api/route53/list_hosted_zones_by_name.h"
#include "aws/api/route53/list_resource_record_sets.h"
#include "aws/server.h"
#include "unit/lambda/no_wait.h"

#include <map>
#include <set>

namespace copilot::lambda {

class DomainAccount {
public:
    DomainAccount() {
        answer_zones();
        answer_records();
        answer_certificates();
    }

    Answer run(const std::string& name, const Event& event) {
        return function(name)->handle(event, {aws::Session::over(server), wait});
    }

    /// The names in a zone, each with its type: "A api.test.shop.example.com".
    [[nodiscard]] std::set<std::string> names_in(const std::string& zone) const {
        std::set<std::string> names;
        for (const auto& [name, record] : zones.at(zone))
            names.insert(name);
        return names;
    }

    aws::Server server;
    NoWait wait;
    std::map<std::string, std::map<std::string, aws::route53::ResourceRecordSet>> zones{
        {"example.com", {}}, {"shop.example.com", {}}, {"test.shop.example.com", {}}
    };
    std::map<std::string, aws::acm::CertificateDetail> certificates; ///< By ARN.
    bool issues = true; ///< Whether certificates whose names are proved are issued.

private:
    /// "A www.example.com", whether there is a dot at the end or not.
    static std::string key_of(const std::string& type, const std::string& name) {
        return type + ' ' + name.substr(0, name.size() - (name.ends_with('.') ? 1 : 0));
    }

    void answer_zones() {
        // As Route 53: the zones from that name on, whether it is one or not.
        server.on<aws::route53::ListHostedZonesByName>([this](const auto& input, const auto&) {
            aws::route53::ListHostedZonesByName::Output output;
            for (auto zone = zones.lower_bound(*input.dns_name); zone != zones.end(); ++zone) {
                auto& listed = output.hosted_zones.emplace_back();
                listed.id = "/hostedzone/" + zone->first;
                listed.name = zone->first + '.';
            }
            return output;
        });
        server.on<aws::route53::GetChange>([](const auto&, const auto&) {
            aws::route53::GetChange::Output output;
            output.change_info.status = "INSYNC";
            return output;
        });
    }

    void answer_records() {
        server.on<aws::route53::ChangeResourceRecordSets>([this](const auto& input, const auto&) {
            auto& zone = zones.at(input.hosted_zone_id);
            for (const auto& change : input.change_batch.changes) {
                const auto& record = change.resource_record_set;
                if (change.action != "DELETE")
                    zone[key_of(record.type, record.name)] = record;
                else if (!zone.erase(key_of(record.type, record.name)))
                    throw aws::ServiceError(
                        "InvalidChangeBatch", "Tried to delete it but it was not found"
                    );
            }
            aws::route53::ChangeResourceRecordSets::Output output;
            output.change_info.id = "/change/C1";
            return output;
        });
        server.on<aws::route53::ListResourceRecordSets>([this](const auto& input, const auto&) {
            aws::route53::ListResourceRecordSets::Output output;
            const auto key = key_of(*input.start_record_type, *input.start_record_name);
            for (const auto& [name, record] : zones.at(input.hosted_zone_id))
                if (name == key)
                    output.resource_record_sets.emplace_back(record).name += '.';
            return output;
        });
    }

    [[nodiscard]] bool is_proved(const aws::acm::CertificateDetail& certificate) const {
        for (const auto& validation : certificate.domain_validation_options) {
            bool found = false;
            for (const auto& [zone, records] : zones)
                found =
                    found || records.contains(key_of("CNAME", validation.resource_record->name));
            if (!found)
                return false;
        }
        return true;
    }

    void answer_certificates() {
        server.on<aws::acm::RequestCertificate>([this](const auto& input, const auto&) {
            const auto arn = "arn:" + std::to_string(certificates.size());
            auto& made = certificates[arn];
            made.certificate_arn = arn;
            made.domain_name = input.domain_name;
            made.subject_alternative_names = input.subject_alternative_names;
            for (const auto& name : input.subject_alternative_names) {
                auto& validation = made.domain_validation_options.emplace_back();
                validation.domain_name = name;
                const auto plain = name.starts_with("*.") ? name.substr(2) : name;
                validation.resource_record = {"_proof." + plain + '.', "CNAME", "value."};
            }
            return aws::acm::RequestCertificate::Output{.certificate_arn = arn};
        });
        server.on<aws::acm::DescribeCertificate>([this](const auto& input, const auto&) {
            const auto found = certificates.find(input.certificate_arn);
            if (found == certificates.end())
                throw aws::ServiceError("ResourceNotFoundException", "no such certificate");
            auto& one = found->second;
            one.status = issues && is_proved(one) ? "ISSUED" : "PENDING_VALIDATION";
            return aws::acm::DescribeCertificate::Output{.certificate = one};
        });
        server.on<aws::acm::DeleteCertificate>([this](const auto& input, const auto&) {
            certificates.erase(input.certificate_arn);
            return aws::Nothing{};
        });
        server.on<aws::acm::ListCertificates>([this](const auto&, const auto&) {
            aws::acm::ListCertificates::Output output;
            for (const auto& [arn, one] : certificates)
                output.certificate_summary_list.push_back(
                    {.certificate_arn = arn, .domain_name = one.domain_name}
                );
            return output;
        });
    }
};

} // namespace copilot::lambda
