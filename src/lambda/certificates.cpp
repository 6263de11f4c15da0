#include "lambda/certificates.h"

#include "aws/api/acm/delete_certificate.h"
#include "aws/api/acm/describe_certificate.h"
#include "aws/api/acm/request_certificate.h"
#include "io/crypto.h"
#include "lambda/polling.h"

#include <algorithm>

namespace copilot::lambda {
namespace {

namespace api = aws::acm;

constexpr std::chrono::seconds until_records{300};
constexpr std::chrono::seconds until_issued{570};
constexpr std::chrono::seconds until_unused{300};

bool says_missing(const aws::ServiceError& error) {
    return error.code() == "ResourceNotFoundException";
}

api::CertificateDetail describe(const aws::Client& client, const std::string& arn) {
    return client.call<api::DescribeCertificate>({.certificate_arn = arn}).certificate;
}

} // namespace

NewCertificate::NewCertificate(aws::Client client, const Request& request) : client_(client) {
    arn_ = client_
               .call<api::RequestCertificate>({
                   .domain_name = request.domain_name,
                   .validation_method = "DNS",
                   .subject_alternative_names = request.alternative_names,
                   .idempotency_token = request.token,
                   .tags =
                       {{.key = "copilot-application", .value = request.app},
                        {.key = "copilot-environment", .value = request.env}},
               })
               .certificate_arn;
}

NewCertificate::~NewCertificate() {
    if (!kept_)
        (void)client_.try_call<api::DeleteCertificate>({.certificate_arn = arn_});
}

std::vector<api::DomainValidation> NewCertificate::validations(Wait& wait) const {
    std::vector<api::DomainValidation> found;
    wait_until(wait, until_records, "validation records of certificate " + arn_, [&] {
        found = describe(client_, arn_).domain_validation_options;
        return !found.empty() && std::ranges::all_of(found, [](const auto& validation) {
            return validation.resource_record.has_value();
        });
    });
    return found;
}

void NewCertificate::wait_until_issued(Wait& wait) const {
    wait_until(wait, until_issued, "certificate " + arn_, [&] {
        const auto certificate = describe(client_, arn_);
        const auto status = certificate.status.value_or("");
        if (status != "ISSUED" && status != "PENDING_VALIDATION")
            throw Error(format(
                "certificate {} is {}: {}",
                arn_,
                status,
                certificate.failure_reason.value_or("no reason given")
            ));
        return status == "ISSUED";
    });
}

std::string NewCertificate::keep() {
    kept_ = true;
    return arn_;
}

std::string token_for(const std::string& request_id) {
    constexpr std::size_t longest = 32;
    return io::sha256_hex(request_id).substr(0, longest);
}

std::optional<api::CertificateDetail>
unused_certificate(const aws::Client& client, const std::string& arn, Wait& wait) {
    std::optional<api::CertificateDetail> found;
    wait_until(wait, until_unused, "certificate " + arn + " to be used no more", [&] {
        auto reply = client.try_call<api::DescribeCertificate>({.certificate_arn = arn});
        if (!reply && !says_missing(reply.error()))
            throw in_context(reply.error(), "describe certificate " + arn);
        found.reset();
        if (reply)
            found = std::move(reply->certificate);
        return !found || found->in_use_by.empty();
    });
    return found;
}

void delete_certificate(const aws::Client& client, const std::string& arn) {
    const auto reply = client.try_call<api::DeleteCertificate>({.certificate_arn = arn});
    if (!reply && !says_missing(reply.error()))
        throw in_context(reply.error(), "delete certificate " + arn);
}

} // namespace copilot::lambda
