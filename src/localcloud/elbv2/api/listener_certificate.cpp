// The certificates of a listener: one by default, and others for names that clients ask for.

#include "aws/api/elbv2/add_listener_certificates.h"
#include "aws/api/elbv2/describe_listener_certificates.h"
#include "aws/api/elbv2/remove_listener_certificates.h"
#include "localcloud/acm/certificate.h"
#include "localcloud/elbv2/certificates.h"
#include "localcloud/elbv2/describing.h"
#include "localcloud/elbv2/operations.h"

#include <algorithm>

namespace copilot::localcloud::elbv2 {

namespace {

namespace api = aws::elbv2;

Listener require_https(const Call& call, const std::string& arn) {
    auto listener = require<Listener>(call, arn);
    if (listener.protocol != "HTTPS")
        throw validation_error(format("Listener '{}' is not an HTTPS listener", arn));
    return listener;
}

api::AddListenerCertificates::Output
add_listener_certificates(const api::AddListenerCertificates::Input& input, Call& call) {
    auto listener = require_https(call, input.listener_arn);
    api::AddListenerCertificates::Output output;
    for (const auto& certificate : input.certificates) {
        const auto arn = require_certificate(call, certificate.certificate_arn.value_or(""));
        auto& arns = listener.certificate_arns;
        if (std::ranges::find(arns, arn) == arns.end())
            arns.push_back(arn);
        output.certificates.push_back({.certificate_arn = arn, .is_default = false});
    }
    call.records.put(call.place(), listener);
    call.wake("load balancing");
    return output;
}

aws::Nothing
remove_listener_certificates(const api::RemoveListenerCertificates::Input& input, Call& call) {
    auto listener = require_https(call, input.listener_arn);
    for (const auto& certificate : input.certificates) {
        const auto arn = certificate.certificate_arn.value_or("");
        if (arn == listener.default_certificate_arn)
            throw aws::ServiceError(
                "OperationNotPermitted", "The default certificate of a listener cannot be removed"
            );
        std::erase(listener.certificate_arns, arn);
    }
    call.records.put(call.place(), listener);
    call.wake("load balancing");
    return {};
}

api::DescribeListenerCertificates::Output
describe_listener_certificates(const api::DescribeListenerCertificates::Input& input, Call& call) {
    const auto listener = require_https(call, input.listener_arn);
    std::vector<api::Certificate> all{
        {.certificate_arn = listener.default_certificate_arn, .is_default = true}
    };
    for (const auto& arn : listener.certificate_arns)
        all.push_back({.certificate_arn = arn, .is_default = false});
    api::DescribeListenerCertificates::Output output;
    write_page(all, input, output.certificates, output.next_marker, [](const auto& one) {
        return one;
    });
    return output;
}

} // namespace

std::string require_certificate(const Call& call, const std::string& arn) {
    const auto certificate = call.records.find<acm::Certificate>(call.place(), arn);
    if (!certificate)
        throw aws::ServiceError("CertificateNotFound", format("Certificate '{}' not found", arn));
    if (certificate->status != "ISSUED")
        throw aws::ServiceError(
            "UnsupportedCertificate",
            format(
                "The certificate '{}' must have a fully-qualified domain name, a supported "
                "signature, and a supported key size.",
                arn
            )
        );
    return arn;
}

void register_listener_certificates(Cloud& cloud) {
    cloud.on<api::AddListenerCertificates>(add_listener_certificates);
    cloud.on<api::DescribeListenerCertificates>(describe_listener_certificates);
    cloud.on<api::RemoveListenerCertificates>(remove_listener_certificates);
}

} // namespace copilot::localcloud::elbv2
