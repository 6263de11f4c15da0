#pragma once

#include "aws/api/acm/service.h"
#include "aws/api/acm/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::acm {

/// https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html
struct RequestCertificate {
    static constexpr const aws::Service& service = acm::service;
    static constexpr std::string_view name = "RequestCertificate";

    struct Input {
        std::string domain_name;
        std::optional<std::string> validation_method;
        std::vector<std::string> subject_alternative_names;
        std::optional<std::string> idempotency_token;
        std::vector<DomainValidationOption> domain_validation_options;
        std::optional<CertificateOptions> options;
        std::vector<Tag> tags;
        std::optional<std::string> key_algorithm;
        std::optional<std::string> certificate_usage;
        std::optional<std::string> root_hierarchy_type;

        static void fields(auto& self, auto& x) {
            x(required("DomainName"), self.domain_name);
            x("ValidationMethod", self.validation_method);
            x("SubjectAlternativeNames", self.subject_alternative_names);
            x("IdempotencyToken", self.idempotency_token);
            x("DomainValidationOptions", self.domain_validation_options);
            x("Options", self.options);
            x("Tags", self.tags);
            x("KeyAlgorithm", self.key_algorithm);
            x("CertificateUsage", self.certificate_usage);
            x("RootHierarchyType", self.root_hierarchy_type);
        }
    };

    struct Output {
        std::string certificate_arn;

        static void fields(auto& self, auto& x) { x("CertificateArn", self.certificate_arn); }
    };
};

} // namespace copilot::aws::acm
