#pragma once

#include "aws/api/acm/service.h"
#include "aws/api/acm/types.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::acm {

/// https://docs.aws.amazon.com/acm/latest/APIReference/API_RemoveTagsFromCertificate.html
struct RemoveTagsFromCertificate {
    static constexpr const aws::Service& service = acm::service;
    static constexpr std::string_view name = "RemoveTagsFromCertificate";

    struct Input {
        std::string certificate_arn;
        std::vector<Tag> tags;

        static void fields(auto& self, auto& x) {
            x(required("CertificateArn"), self.certificate_arn);
            x(required("Tags"), self.tags);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::acm
