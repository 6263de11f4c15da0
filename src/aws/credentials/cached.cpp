#include "aws/credentials/source.h"
#include "base/error.h"

namespace copilot::aws {

CachedCredentials::CachedCredentials(std::unique_ptr<CredentialsSource> source, const Clock& clock)
    : source_(std::move(source)), clock_(clock) {}

bool CachedCredentials::lasts(std::chrono::minutes longer) const {
    return kept_ && (!kept_->expires || *kept_->expires > clock_.now() + longer);
}

Credentials CachedCredentials::credentials() {
    const std::lock_guard lock(mutex_);
    if (lasts(std::chrono::minutes(5)))
        return *kept_;
    try {
        kept_ = source_->fetch();
    } catch (const Error&) {
        if (!lasts(std::chrono::minutes(0)))
            throw;
    }
    return *kept_;
}

} // namespace copilot::aws
