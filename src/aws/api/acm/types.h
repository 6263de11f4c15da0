#pragma once

#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::acm {

/// https://docs.aws.amazon.com/acm/latest/APIReference/API_DomainValidationOption.html
struct DomainValidationOption {
    std::string domain_name;
    std::string validation_domain;

    static void fields(auto& self, auto& x) {
        x(required("DomainName"), self.domain_name);
        x(required("ValidationDomain"), self.validation_domain);
    }
};

/// https://docs.aws.amazon.com/acm/latest/APIReference/API_CertificateOptions.html
struct CertificateOptions {
    std::optional<std::string> validation_method;

    static void fields(auto& self, auto& x) { x("ValidationMethod", self.validation_method); }
};

/// https://docs.aws.amazon.com/acm/latest/APIReference/API_Tag.html
struct Tag {
    std::string key;
    std::string value;

    static void fields(auto& self, auto& x) {
        x(required("Key"), self.key);
        x("Value", self.value);
    }
};

/// https://docs.aws.amazon.com/acm/latest/APIReference/API_Filters.html
struct Filters {
    std::vector<std::string> extended_key_usage;
    std::vector<std::string> key_usage;
    std::vector<std::string> key_types;
    std::optional<std::string> export_option;
    std::optional<std::string> managed_by;

    static void fields(auto& self, auto& x) {
        x("extendedKeyUsage", self.extended_key_usage);
        x("keyUsage", self.key_usage);
        x("keyTypes", self.key_types);
        x("exportOption", self.export_option);
        x("managedBy", self.managed_by);
    }
};

/// https://docs.aws.amazon.com/acm/latest/APIReference/API_ResourceRecord.html
struct ResourceRecord {
    std::string name;
    std::string type;
    std::string value;

    static void fields(auto& self, auto& x) {
        x("Name", self.name);
        x("Type", self.type);
        x("Value", self.value);
    }
};

/// https://docs.aws.amazon.com/acm/latest/APIReference/API_DomainValidation.html
struct DomainValidation {
    std::string domain_name;
    std::optional<std::string> validation_domain;
    std::optional<std::string> validation_status;
    std::optional<ResourceRecord> resource_record;
    std::optional<std::string> validation_method;

    static void fields(auto& self, auto& x) {
        x("DomainName", self.domain_name);
        x("ValidationDomain", self.validation_domain);
        x("ValidationStatus", self.validation_status);
        x("ResourceRecord", self.resource_record);
        x("ValidationMethod", self.validation_method);
    }
};

/// https://docs.aws.amazon.com/acm/latest/APIReference/API_DomainValidationMethodUpdateSummary.html
struct DomainValidationMethodUpdateSummary {
    std::optional<std::string> from;
    std::optional<std::string> to;

    static void fields(auto& self, auto& x) {
        x("From", self.from);
        x("To", self.to);
    }
};

/// https://docs.aws.amazon.com/acm/latest/APIReference/API_UpdateSummary.html
struct UpdateSummary {
    std::optional<std::string> status;
    std::optional<std::string> type;
    std::optional<DomainValidationMethodUpdateSummary> domain_validation_method_update_summary;
    std::optional<Timestamp> requested_at;
    std::optional<Timestamp> updated_at;

    static void fields(auto& self, auto& x) {
        x("Status", self.status);
        x("Type", self.type);
        x("DomainValidationMethodUpdateSummary", self.domain_validation_method_update_summary);
        x("RequestedAt", self.requested_at);
        x("UpdatedAt", self.updated_at);
    }
};

/// https://docs.aws.amazon.com/acm/latest/APIReference/API_CertificateDetail.html
struct CertificateDetail {
    std::optional<std::string> certificate_arn;
    std::optional<std::string> domain_name;
    std::vector<std::string> subject_alternative_names;
    std::vector<DomainValidation> domain_validation_options;
    std::optional<std::string> subject;
    std::optional<std::string> issuer;
    std::optional<Timestamp> created_at;
    std::optional<Timestamp> issued_at;
    std::optional<std::string> status;
    std::optional<Timestamp> not_before;
    std::optional<Timestamp> not_after;
    std::optional<std::string> key_algorithm;
    std::optional<std::string> signature_algorithm;
    std::vector<std::string> in_use_by;
    std::optional<std::string> failure_reason;
    std::optional<std::string> type;
    std::optional<CertificateOptions> options;
    std::optional<UpdateSummary> update_summary;
    std::optional<std::string> certificate_usage;
    std::optional<std::string> root_hierarchy_type;

    static void fields(auto& self, auto& x) {
        x("CertificateArn", self.certificate_arn);
        x("DomainName", self.domain_name);
        x("SubjectAlternativeNames", self.subject_alternative_names);
        x("DomainValidationOptions", self.domain_validation_options);
        x("Subject", self.subject);
        x("Issuer", self.issuer);
        x("CreatedAt", self.created_at);
        x("IssuedAt", self.issued_at);
        x("Status", self.status);
        x("NotBefore", self.not_before);
        x("NotAfter", self.not_after);
        x("KeyAlgorithm", self.key_algorithm);
        x("SignatureAlgorithm", self.signature_algorithm);
        x("InUseBy", self.in_use_by);
        x("FailureReason", self.failure_reason);
        x("Type", self.type);
        x("Options", self.options);
        x("UpdateSummary", self.update_summary);
        x("CertificateUsage", self.certificate_usage);
        x("RootHierarchyType", self.root_hierarchy_type);
    }
};

/// https://docs.aws.amazon.com/acm/latest/APIReference/API_CertificateSummary.html
struct CertificateSummary {
    std::optional<std::string> certificate_arn;
    std::optional<std::string> domain_name;
    std::vector<std::string> subject_alternative_name_summaries;
    std::optional<bool> has_additional_subject_alternative_names;
    std::optional<std::string> status;
    std::optional<std::string> type;
    std::optional<std::string> key_algorithm;
    std::optional<bool> in_use;
    std::optional<Timestamp> not_before;
    std::optional<Timestamp> not_after;
    std::optional<Timestamp> created_at;
    std::optional<Timestamp> issued_at;
    std::optional<std::string> certificate_usage;
    std::optional<std::string> root_hierarchy_type;

    static void fields(auto& self, auto& x) {
        x("CertificateArn", self.certificate_arn);
        x("DomainName", self.domain_name);
        x("SubjectAlternativeNameSummaries", self.subject_alternative_name_summaries);
        x("HasAdditionalSubjectAlternativeNames", self.has_additional_subject_alternative_names);
        x("Status", self.status);
        x("Type", self.type);
        x("KeyAlgorithm", self.key_algorithm);
        x("InUse", self.in_use);
        x("NotBefore", self.not_before);
        x("NotAfter", self.not_after);
        x("CreatedAt", self.created_at);
        x("IssuedAt", self.issued_at);
        x("CertificateUsage", self.certificate_usage);
        x("RootHierarchyType", self.root_hierarchy_type);
    }
};

} // namespace copilot::aws::acm
