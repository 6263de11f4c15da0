// TLS over a connected socket, for clients.

#pragma once

#include "io/http/socket.h"

#include <memory>

namespace copilot::io {

/// What connections share: the trusted certificates, loaded when it is made (tens of milliseconds).
class TlsContext {
public:
    /// Trusts the PEM file, or the system's certificates when `ca_bundle` is empty. Throws Error.
    explicit TlsContext(const std::string& ca_bundle);
    TlsContext(const TlsContext&) = delete;
    TlsContext& operator=(const TlsContext&) = delete;
    ~TlsContext();

    /// Shakes hands with the server, whose certificate must be trusted and fit `host`. The socket's
    /// timeouts apply to each step. Throws Error.
    [[nodiscard]] std::unique_ptr<ByteStream>
    connect(std::unique_ptr<Socket> socket, const std::string& host) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace copilot::io
