#pragma once

#include "aws/api/acm/service.h"
#include "aws/api/acm/types.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::acm {

/// https://docs.aws.amazon.com/acm/latest/APIReference/API_DescribeCertificate.html
struct DescribeCertificate {
    static constexpr const aws::Service& service = acm::service;
    static constexpr std::string_view name = "DescribeCertificate";

    struct Input {
        std::string certificate_arn;

        static void fields(auto& self, auto& x) {
            x(required("CertificateArn"), self.certificate_arn);
        }
    };

    struct Output {
        CertificateDetail certificate;

        static void fields(auto& self, auto& x) { x("Certificate", self.certificate); }
    };
};

} // namespace copilot::aws::acm
