#pragma once

#include "aws/api/acm/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::acm {

/// https://docs.aws.amazon.com/acm/latest/APIReference/API_DeleteCertificate.html
struct DeleteCertificate {
    static constexpr const aws::Service& service = acm::service;
    static constexpr std::string_view name = "DeleteCertificate";

    struct Input {
        std::string certificate_arn;

        static void fields(auto& self, auto& x) {
            x(required("CertificateArn"), self.certificate_arn);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::acm
