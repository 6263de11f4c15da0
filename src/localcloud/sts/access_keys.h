// The keys that the endpoint verifies signatures with.

#pragma once

#include "base/clock.h"
#include "localcloud/sts/access_key.h"

#include <map>
#include <mutex>

namespace copilot::localcloud::sts {

/// Finds keys by their ID, in memory after the first time. Safe to share between threads.
class AccessKeys {
public:
    AccessKeys(State& state, const Clock& clock) : state_(state), clock_(clock) {}

    /// Nothing when there is no such key or its time is over.
    [[nodiscard]] std::optional<AccessKey> find(const std::string& access_key_id);

    /// The long-term key of an account's root: the same every time, made at the first.
    AccessKey of_root(const std::string& account);

private:
    State& state_;
    const Clock& clock_;
    std::mutex mutex_;
    std::map<std::string, AccessKey> known_;
};

/// Makes a key that is not kept yet. Session keys have a token.
[[nodiscard]] AccessKey new_long_term_key();
[[nodiscard]] AccessKey new_session_key();

} // namespace copilot::localcloud::sts
