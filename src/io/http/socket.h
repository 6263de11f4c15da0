// Blocking stream sockets with timeouts.

#pragma once

#include "io/file_descriptor.h"
#include "io/http/url.h"

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace copilot::io {

/// A byte stream to one peer: a socket, or TLS over one.
class ByteStream {
public:
    ByteStream() = default;
    ByteStream(const ByteStream&) = delete;
    ByteStream& operator=(const ByteStream&) = delete;
    virtual ~ByteStream() = default;

    /// Waits for at least one byte; 0 is the end. Throws SystemError, with ETIMEDOUT when none came
    /// in time.
    [[nodiscard]] virtual std::size_t receive(char* into, std::size_t size) = 0;
    /// Sends all of both, in one packet where they fit. Throws SystemError.
    virtual void send(std::string_view first, std::string_view second) = 0;
    /// Whether a connection that should be silent still is: nothing to read, and no end.
    [[nodiscard]] virtual bool is_idle() const = 0;

protected:
    ByteStream(ByteStream&&) = default;
};

class Socket final : public ByteStream {
public:
    explicit Socket(FileDescriptor file) : file_(std::move(file)) {}

    [[nodiscard]] int fd() const { return file_.get(); }

    /// How long to wait for something to receive, and for room to send; zero is for ever.
    void set_timeouts(std::chrono::milliseconds receiving, std::chrono::milliseconds sending);

    /// From now on a send that does not end in this time fails, however much the peer has taken.
    void limit_sends(std::chrono::milliseconds whole) { longest_send_ = whole; }

    /// Sends small packets at once. Does nothing to unix sockets.
    void set_no_delay();

    /// Accepts and connects no more.
    void close() { file_.reset(); }

    /// Ends the sending direction; the peer reads an end.
    void finish_sending();
    /// Waits until there is something to read or the time is up; whether there is.
    [[nodiscard]] bool wait_readable(std::chrono::milliseconds at_most) const;

    [[nodiscard]] std::size_t receive(char* into, std::size_t size) override;
    void send(std::string_view first, std::string_view second) override;
    [[nodiscard]] bool is_idle() const override;

private:
    FileDescriptor file_;
    std::chrono::milliseconds longest_send_{0}; ///< Zero is for ever.
};

/// Connects to the first address of `host` that answers within `timeout`. "localhost" and names
/// under it are this machine (RFC 6761). Throws SystemError or Error.
[[nodiscard]] Socket
connect_tcp(const std::string& host, std::uint16_t port, std::chrono::milliseconds timeout);
[[nodiscard]] Socket connect_unix(const std::string& path);

/// A listening socket. Throws SystemError.
[[nodiscard]] Socket listen_tcp(const std::string& address, std::uint16_t port);
/// Readable and writable by its owner only. A socket that a dead process left behind is replaced;
/// one that is in use is EADDRINUSE.
[[nodiscard]] Socket listen_unix(const std::string& path);
/// The port that a listening socket is bound to; 0 for unix sockets.
[[nodiscard]] std::uint16_t port_of(const Socket& listener);

} // namespace copilot::io
