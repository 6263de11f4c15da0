#pragma once

#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::apprunner {

/// https://docs.aws.amazon.com/apprunner/latest/api/API_CertificateValidationRecord.html
struct CertificateValidationRecord {
    std::optional<std::string> name;
    std::optional<std::string> type;
    std::optional<std::string> value;
    std::optional<std::string> status;

    static void fields(auto& self, auto& x) {
        x("Name", self.name);
        x("Type", self.type);
        x("Value", self.value);
        x("Status", self.status);
    }
};

/// https://docs.aws.amazon.com/apprunner/latest/api/API_CustomDomain.html
struct CustomDomain {
    std::string domain_name;
    bool enable_www_subdomain = false;
    std::vector<CertificateValidationRecord> certificate_validation_records;
    std::string status;

    static void fields(auto& self, auto& x) {
        x("DomainName", self.domain_name);
        x("EnableWWWSubdomain", self.enable_www_subdomain);
        x("CertificateValidationRecords", self.certificate_validation_records);
        x("Status", self.status);
    }
};

} // namespace copilot::aws::apprunner
