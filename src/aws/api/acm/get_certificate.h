#pragma once

#include "aws/api/acm/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::acm {

/// https://docs.aws.amazon.com/acm/latest/APIReference/API_GetCertificate.html
struct GetCertificate {
    static constexpr const aws::Service& service = acm::service;
    static constexpr std::string_view name = "GetCertificate";

    struct Input {
        std::string certificate_arn;

        static void fields(auto& self, auto& x) {
            x(required("CertificateArn"), self.certificate_arn);
        }
    };

    struct Output {
        std::optional<std::string> certificate;
        std::optional<std::string> certificate_chain;

        static void fields(auto& self, auto& x) {
            x("Certificate", self.certificate);
            x("CertificateChain", self.certificate_chain);
        }
    };
};

} // namespace copilot::aws::acm
