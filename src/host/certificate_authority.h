// The local authority that signs the certificates of load balancers. Its root is made once per
// state directory and can be trusted by the user with one command.

#pragma once

#include "io/file.h"

#include <chrono>
#include <string>
#include <vector>

namespace copilot::host {

/// PEM texts.
struct IssuedCertificate {
    std::string certificate;
    std::string chain; ///< The authority's own.
    std::string private_key;
    std::string serial; ///< Hexadecimal.
    std::chrono::system_clock::time_point not_after{};
};

class CertificateAuthority {
public:
    /// Reads `directory`/ca.crt and ca.key (0600), or makes them: P-256, ten years.
    explicit CertificateAuthority(const io::Path& directory);

    /// A server certificate for these names, the first as its subject; names may start with "*.".
    [[nodiscard]] IssuedCertificate issue(const std::vector<std::string>& names) const;

    /// PEM text of the root.
    [[nodiscard]] const std::string& root() const { return root_; }

private:
    std::string root_;
    std::string key_;
};

} // namespace copilot::host
