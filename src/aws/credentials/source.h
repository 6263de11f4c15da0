// Where credentials come from, and the cache in front of it. One source a file; `chain.h` picks.

#pragma once

#include "aws/credentials.h"
#include "base/clock.h"

#include <memory>
#include <mutex>

namespace copilot::aws {

class CredentialsSource : public Interface {
public:
    /// Gets credentials anew at each call. Throws Error when it cannot.
    virtual Credentials fetch() = 0;
};

/// Keeps what a source gave until five minutes before it expires. When a renewal fails, what is
/// there is used to its end.
class CachedCredentials final : public CredentialsProvider {
public:
    CachedCredentials(std::unique_ptr<CredentialsSource> source, const Clock& clock);

    Credentials credentials() override;

private:
    [[nodiscard]] bool lasts(std::chrono::minutes longer) const;

    std::unique_ptr<CredentialsSource> source_;
    const Clock& clock_;
    std::mutex mutex_;
    std::optional<Credentials> kept_;
};

/// Credentials that never change.
class FixedCredentials final : public CredentialsSource {
public:
    explicit FixedCredentials(Credentials credentials) : credentials_(std::move(credentials)) {}

    Credentials fetch() override { return credentials_; }

private:
    Credentials credentials_;
};

} // namespace copilot::aws
