// Certificates of AWS Certificate Manager, as functions ask for them and take them away.

#pragma once

#include "aws/api/acm/types.h"
#include "lambda/custom_resource.h"

#include <string>
#include <vector>

namespace copilot::lambda {

/// A certificate that is deleted again unless it is kept: one that was not issued in time would
/// otherwise stay behind, because the resource that asked for it never gets its ARN.
class NewCertificate {
public:
    struct Request {
        std::string domain_name;
        std::vector<std::string> alternative_names;
        std::string token; ///< The same token within an hour asks for the same certificate.
        std::string app;
        std::string env;
    };

    NewCertificate(aws::Client client, const Request& request);
    ~NewCertificate();
    NewCertificate(const NewCertificate&) = delete;
    NewCertificate& operator=(const NewCertificate&) = delete;

    [[nodiscard]] const std::string& arn() const { return arn_; }

    /// Waits until every name has a record to prove it by.
    [[nodiscard]] std::vector<aws::acm::DomainValidation> validations(Wait& wait) const;
    /// Waits until it is issued; throws Error when it never will be.
    void wait_until_issued(Wait& wait) const;
    /// From now on it stays. Answers its ARN.
    std::string keep();

private:
    aws::Client client_;
    std::string arn_;
    bool kept_ = false;
};

/// The token that a request of CloudFormation stands for.
[[nodiscard]] std::string token_for(const std::string& request_id);

/// The certificate once nothing uses it any more; nothing when there is none. Throws Error when it
/// stays in use.
[[nodiscard]] std::optional<aws::acm::CertificateDetail>
unused_certificate(const aws::Client& client, const std::string& arn, Wait& wait);

/// One that is gone already is fine.
void delete_certificate(const aws::Client& client, const std::string& arn);

} // namespace copilot::lambda
