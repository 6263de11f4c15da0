#pragma once

#include "base/interface.h"
#include "base/timestamp.h"

#include <optional>
#include <string>

namespace copilot::aws {

struct Credentials {
    std::string access_key_id;
    std::string secret_access_key;
    std::string session_token{};
    std::optional<Timestamp> expires{};
    std::string source{
    }; ///< For people: "environment variables", "profile prod", "the local cloud".

    bool operator==(const Credentials&) const = default;
};

/// Gives credentials, refreshed before they expire. Safe to share between threads.
class CredentialsProvider : public Interface {
public:
    /// Throws Error when there are none to be had.
    virtual Credentials credentials() = 0;
};

} // namespace copilot::aws
