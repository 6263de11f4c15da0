// Certificates of the local authority, issued once their names are proved.

#pragma once

#include "host/certificate_authority.h"
#include "localcloud/acm/certificate.h"
#include "localcloud/cloud.h"

#include <mutex>
#include <optional>

namespace copilot::localcloud::acm {

/// The authority that signs, made when it is first needed: `cloud.part<Authority>()`.
class Authority {
public:
    explicit Authority(Cloud& cloud) : directory_(cloud.directories().state / "authority") {}

    /// Reads the authority's root and key, or makes them.
    void open() {
        const std::lock_guard lock(mutex_);
        (void)opened();
    }

    /// A certificate for these names, the first as its subject.
    [[nodiscard]] host::IssuedCertificate issue(const std::vector<std::string>& names) {
        const std::lock_guard lock(mutex_);
        return opened().issue(names);
    }

private:
    const host::CertificateAuthority& opened() {
        if (!authority_)
            authority_.emplace(directory_);
        return *authority_;
    }

    io::Path directory_;
    std::mutex mutex_;
    std::optional<host::CertificateAuthority> authority_;
};

/// The record that proves a name, the same for every certificate of the account: "*.example.com"
/// is proved by the record of "example.com".
[[nodiscard]] Validation validation_for(const std::string& account, const std::string& name);

/// Looks which records are there now, and issues the certificate once all of them are.
void validate(Call& call, Authority& authority, Certificate& certificate);

/// The load balancers whose listeners use it.
[[nodiscard]] std::vector<std::string> users_of(const Call& call, const std::string& arn);

} // namespace copilot::localcloud::acm
