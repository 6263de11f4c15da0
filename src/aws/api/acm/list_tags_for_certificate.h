#pragma once

#include "aws/api/acm/service.h"
#include "aws/api/acm/types.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::acm {

/// https://docs.aws.amazon.com/acm/latest/APIReference/API_ListTagsForCertificate.html
struct ListTagsForCertificate {
    static constexpr const aws::Service& service = acm::service;
    static constexpr std::string_view name = "ListTagsForCertificate";

    struct Input {
        std::string certificate_arn;

        static void fields(auto& self, auto& x) {
            x(required("CertificateArn"), self.certificate_arn);
        }
    };

    struct Output {
        std::vector<Tag> tags;

        static void fields(auto& self, auto& x) { x("Tags", self.tags); }
    };
};

} // namespace copilot::aws::acm
