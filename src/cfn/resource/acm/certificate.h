// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-certificate.html

#pragma once

#include "cfn/resource/tag.h"

#include <string_view>
#include <vector>

namespace copilot::cfn::acm {

/// A TLS certificate.
struct Certificate {
    static constexpr std::string_view resource_type = "AWS::CertificateManager::Certificate";

    struct DomainValidationOption {
        Text domain_name;
        Text hosted_zone_id;
        Text validation_domain;

        bool operator==(const DomainValidationOption&) const = default;

        static void fields(auto& self, auto& x) {
            x("DomainName", self.domain_name);
            x("HostedZoneId", self.hosted_zone_id);
            x("ValidationDomain", self.validation_domain);
        }
    };

    Text domain_name;
    std::vector<DomainValidationOption> domain_validation_options;
    Texts subject_alternative_names;
    std::vector<Tag> tags;
    Text validation_method;

    bool operator==(const Certificate&) const = default;

    static void fields(auto& self, auto& x) {
        x(required("DomainName"), self.domain_name);
        x("DomainValidationOptions", self.domain_validation_options);
        x("SubjectAlternativeNames", self.subject_alternative_names);
        x("Tags", self.tags);
        x("ValidationMethod", self.validation_method);
    }
};

} // namespace copilot::cfn::acm
