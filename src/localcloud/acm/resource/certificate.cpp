// AWS::CertificateManager::Certificate. Where a domain validation option names a hosted zone, the
// record that proves the domain is put there.

#include "cfn/resource/acm/certificate.h"

#include "aws/api/acm/delete_certificate.h"
#include "aws/api/acm/describe_certificate.h"
#include "aws/api/acm/request_certificate.h"
#include "aws/api/route53/change_resource_record_sets.h"
#include "localcloud/engine/resource_type.h"
#include "localcloud/tags.h"

namespace copilot::localcloud::acm {

namespace {

namespace api = aws::acm;
using Properties = cfn::acm::Certificate;

constexpr std::chrono::milliseconds until_next_look{500};

class CertificateHandler final : public ResourceHandler<Properties> {
public:
    explicit CertificateHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        const auto arn = request.physical_id.empty() ? ask_for(request) : request.physical_id;
        return completing(arn, [&] {
            const auto certificate =
                client_.call<api::DescribeCertificate>({.certificate_arn = arn}).certificate;
            if (certificate.status == "ISSUED")
                return Progress::success(arn);
            prove(request.desired, certificate);
            return Progress::in_progress(arn, until_next_look);
        });
    }

    Progress on_update(const Request<Properties>& request) override {
        return Progress::success(request.physical_id);
    }

    Progress on_delete(const Request<Properties>& request) override {
        const auto reply =
            client_.try_call<api::DeleteCertificate>({.certificate_arn = request.physical_id});
        if (!reply && reply.error().code() != "ResourceNotFoundException")
            throw in_context(reply.error(), "DeleteCertificate");
        return Progress::success(request.physical_id);
    }

private:
    [[nodiscard]] std::string ask_for(const Request<Properties>& request) const {
        const auto& desired = request.desired;
        api::RequestCertificate::Input input;
        input.domain_name = desired.domain_name.value_or("");
        input.validation_method = desired.validation_method.value_or("EMAIL");
        for (const auto& name : desired.subject_alternative_names.value_or({}))
            input.subject_alternative_names.push_back(*name);
        input.tags = tags_to<api::Tag>(resource_tags(request.stack_tags, desired.tags));
        return client_.call<api::RequestCertificate>(input).certificate_arn;
    }

    void prove(const Properties& desired, const api::CertificateDetail& certificate) const {
        for (const auto& option : desired.domain_validation_options)
            for (const auto& validation : certificate.domain_validation_options)
                if (option.hosted_zone_id && validation.resource_record
                    && option.domain_name.value_or("") == validation.domain_name)
                    put_record(*option.hosted_zone_id, *validation.resource_record);
    }

    void put_record(const std::string& zone_id, const api::ResourceRecord& record) const {
        constexpr std::int64_t ttl = 300;
        aws::route53::ResourceRecordSet set;
        set.name = record.name;
        set.type = record.type;
        set.ttl = ttl;
        set.resource_records = {{.value = record.value}};
        aws::route53::ChangeResourceRecordSets::Input input;
        input.hosted_zone_id = zone_id;
        input.change_batch.changes = {{.action = "UPSERT", .resource_record_set = set}};
        client_.call<aws::route53::ChangeResourceRecordSets>(input);
    }

    aws::Client client_;
};

} // namespace

ResourceType certificate() {
    return resource_type<CertificateHandler, Properties>(
        {"DomainName",
         "DomainValidationOptions",
         "SubjectAlternativeNames",
         "ValidationMethod",
         "CertificateAuthorityArn",
         "KeyAlgorithm"}
    );
}

} // namespace copilot::localcloud::acm
