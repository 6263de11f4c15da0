// Certificates. https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html

#include "aws/api/acm/delete_certificate.h"
#include "aws/api/acm/describe_certificate.h"
#include "aws/api/acm/get_certificate.h"
#include "aws/api/acm/list_certificates.h"
#include "aws/api/acm/request_certificate.h"
#include "localcloud/acm/certificates.h"
#include "localcloud/acm/find.h"
#include "localcloud/paging.h"
#include "localcloud/tags.h"

#include <algorithm>
#include <cctype>

namespace copilot::localcloud::acm {

namespace {

namespace api = aws::acm;

constexpr std::string_view issuer = "Amazon";
constexpr std::string_view key_algorithm = "EC_prime256v1";

api::DomainValidation describe(const Validation& validation) {
    api::DomainValidation described;
    described.domain_name = validation.domain_name;
    described.validation_domain = validation.domain_name;
    described.validation_status = validation.status;
    described.validation_method = "DNS";
    auto& record = described.resource_record.emplace();
    record.name = validation.record_name;
    record.type = "CNAME";
    record.value = validation.record_value;
    return described;
}

api::CertificateDetail describe(const Call& call, const Certificate& one) {
    api::CertificateDetail described;
    described.certificate_arn = one.arn;
    described.domain_name = one.domain_name;
    described.subject_alternative_names = one.names;
    for (const auto& validation : one.validations)
        described.domain_validation_options.push_back(describe(validation));
    described.subject = "CN=" + one.domain_name;
    described.issuer = issuer;
    described.created_at = one.created_at;
    described.issued_at = one.issued_at;
    described.status = one.status;
    described.key_algorithm = key_algorithm;
    described.in_use_by = users_of(call, one.arn);
    described.type = "AMAZON_ISSUED";
    return described;
}

std::string read_name(const std::string& text) {
    constexpr std::size_t longest = 253;
    std::string name;
    for (const char letter : text)
        name += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    const auto plain = name.starts_with("*.") ? name.substr(2) : name;
    const bool letters = std::ranges::all_of(plain, [](unsigned char c) {
        return std::isalnum(c) || c == '-' || c == '.' || c == '_';
    });
    if (plain.empty() || name.size() > longest || !letters || plain.starts_with('.')
        || plain.ends_with('.') || plain.find("..") != std::string::npos)
        throw aws::ServiceError(
            "InvalidDomainValidationOptionsException", format("'{}' is not a domain name", text)
        );
    return name;
}

std::vector<std::string> read_names(const api::RequestCertificate::Input& input) {
    std::vector<std::string> names{read_name(input.domain_name)};
    for (const auto& text : input.subject_alternative_names)
        if (const auto name = read_name(text); std::ranges::find(names, name) == names.end())
            names.push_back(name);
    return names;
}

/// "f81d4fae-7dec-11d0-a765-00a0c91e6bf6" from 32 digits.
std::string uuid_of(const std::string& digits) {
    return format(
        "{}-{}-{}-{}-{}",
        digits.substr(0, 8),
        digits.substr(8, 4),
        digits.substr(12, 4),
        digits.substr(16, 4),
        digits.substr(20)
    );
}

/// The certificate that the same token asked for within the last hour.
std::optional<Certificate> asked_before(const Call& call, const std::string& token) {
    constexpr std::chrono::hours remembered{1};
    if (token.empty())
        return std::nullopt;
    for (auto& one : call.records.list<Certificate>(call.place()))
        if (one.idempotency_token == token && one.created_at + remembered > call.clock.now())
            return std::move(one);
    return std::nullopt;
}

api::RequestCertificate::Output
request_certificate(const api::RequestCertificate::Input& input, Call& call) {
    const auto token = input.idempotency_token.value_or("");
    if (const auto before = asked_before(call, token))
        return {.certificate_arn = before->arn};
    Certificate one{
        .arn = call.arn("acm", "certificate/" + uuid_of(call.new_id("", 32))),
    };
    if (call.records.find<Certificate>(call.place(), one.arn))
        return {.certificate_arn = one.arn};
    if (input.validation_method.value_or("EMAIL") != "DNS")
        throw aws::ServiceError(
            "InvalidParameterException", "Certificates can only be validated by DNS here"
        );
    one.names = read_names(input);
    one.domain_name = one.names.front();
    one.idempotency_token = token;
    for (const auto& name : one.names)
        one.validations.push_back(validation_for(call.caller.account, name));
    one.created_at = call.clock.now();
    one.tags = tags_from(input.tags);
    call.records.put(call.place(), one);
    return {.certificate_arn = one.arn};
}

aws::Nothing delete_certificate(const api::DeleteCertificate::Input& input, Call& call) {
    const auto one = require_certificate(call, input.certificate_arn);
    if (!users_of(call, one.arn).empty())
        throw aws::ServiceError(
            "ResourceInUseException", format("Certificate {} is in use.", one.arn)
        );
    call.records.erase<Certificate>(call.place(), one.arn);
    call.wake("load balancing");
    return {};
}

api::GetCertificate::Output get_certificate(const api::GetCertificate::Input& input, Call& call) {
    const auto one = require_certificate(call, input.certificate_arn);
    if (one.status != "ISSUED")
        throw aws::ServiceError(
            "RequestInProgressException", format("Certificate {} is not issued yet.", one.arn)
        );
    return {.certificate = one.certificate, .certificate_chain = one.chain};
}

api::CertificateSummary summarize(const Call& call, const Certificate& one) {
    api::CertificateSummary summary;
    summary.certificate_arn = one.arn;
    summary.domain_name = one.domain_name;
    summary.subject_alternative_name_summaries = one.names;
    summary.has_additional_subject_alternative_names = false;
    summary.status = one.status;
    summary.type = "AMAZON_ISSUED";
    summary.key_algorithm = key_algorithm;
    summary.in_use = !users_of(call, one.arn).empty();
    summary.created_at = one.created_at;
    summary.issued_at = one.issued_at;
    return summary;
}

api::ListCertificates::Output
list_certificates(const api::ListCertificates::Input& input, Call& call) {
    auto found = call.records.list<Certificate>(call.place());
    const auto& statuses = input.certificate_statuses;
    std::erase_if(found, [&](const Certificate& one) {
        return !statuses.empty() && std::ranges::find(statuses, one.status) == statuses.end();
    });
    const auto bounds = page_bounds(
        found.size(), input.max_items, input.next_token, {1000, "InvalidArgsException"}
    );
    api::ListCertificates::Output output;
    for (auto i = bounds.begin; i < bounds.end; ++i)
        output.certificate_summary_list.push_back(summarize(call, found[i]));
    output.next_token = bounds.next_token;
    return output;
}

} // namespace

void register_certificates(Cloud& cloud) {
    cloud.on<api::DeleteCertificate>(delete_certificate);
    cloud.on<api::GetCertificate>(get_certificate);
    cloud.on<api::ListCertificates>(list_certificates);
    cloud.on<api::RequestCertificate>(request_certificate);
    cloud.on_waiting<api::DescribeCertificate>([&cloud](const auto& input, const auto& caller) {
        auto& authority = cloud.part<Authority>();
        return cloud.in_transaction(caller, [&](Call& call) {
            auto one = require_certificate(call, input.certificate_arn);
            validate(call, authority, one);
            return api::DescribeCertificate::Output{.certificate = describe(call, one)};
        });
    });
}

} // namespace copilot::localcloud::acm
