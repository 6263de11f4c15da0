#pragma once

#include "base/fields.h"

namespace copilot::localcloud::acm {

/// The record that proves that a name is the caller's.
struct Validation {
    std::string domain_name;
    std::string status = "PENDING_VALIDATION"; ///< Or "SUCCESS".
    std::string record_name;                   ///< A CNAME, with a dot at the end.
    std::string record_value;

    bool operator==(const Validation&) const = default;

    static void fields(auto& self, auto& x) {
        x("DomainName", self.domain_name);
        x("Status", self.status);
        x("RecordName", self.record_name);
        x("RecordValue", self.record_value);
    }
};

/// A certificate, signed by the local authority once its names are validated.
struct Certificate {
    static constexpr std::string_view kind = "acm/certificate";

    std::string arn;
    std::string domain_name{};
    std::vector<std::string> names{}; ///< The domain name first, then the alternative ones.
    std::string status = "PENDING_VALIDATION"; ///< Then "ISSUED".
    std::string idempotency_token{};
    std::vector<Validation> validations{};
    std::string certificate{}; ///< PEM, once issued.
    std::string chain{};       ///< PEM of the authority.
    std::string private_key{
    }; ///< PEM. Never leaves the daemon but to a load balancer's file, 0600.
    std::string serial{};
    Timestamp created_at{};
    std::optional<Timestamp> issued_at{};
    std::optional<Timestamp> not_after{};
    Dictionary<std::string> tags{};

    [[nodiscard]] std::string record_id() const { return arn; }

    static void fields(auto& self, auto& x) {
        x("Arn", self.arn);
        x("DomainName", self.domain_name);
        x("Names", self.names);
        x("Status", self.status);
        x("IdempotencyToken", self.idempotency_token);
        x("Validations", self.validations);
        x("Certificate", self.certificate);
        x("Chain", self.chain);
        x("PrivateKey", self.private_key);
        x("Serial", self.serial);
        x("CreatedAt", self.created_at);
        x("IssuedAt", self.issued_at);
        x("NotAfter", self.not_after);
        x("Tags", self.tags);
    }
};

} // namespace copilot::localcloud::acm
